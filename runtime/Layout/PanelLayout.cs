namespace GenNet;

/// <summary>
/// How a layer lies in memory: the one place that says it, compiled into the runtime and into the generator.
/// </summary>
/// <remarks>
/// The weights of a dense layer stand in panels of <see cref="PanelWidth"/> outputs. Within a panel, all the weights of
/// input 0 come first, side by side, then those of input 1, and so on, so that a kernel reads memory straight through
/// and holds one output in each vector lane. The last panel is as narrow as <see cref="LaneCount"/> where that is
/// enough, and the only panel of a small layer as narrow as 4 or 8 outputs; lanes without an output are zero. Nothing here
/// depends on the width of the machine's vectors.
/// </remarks>
internal static class PanelLayout
{
    /// <summary>Floats in one 64-byte cache line, which is also the widest vector.</summary>
    public const int LaneCount = 16;

    /// <summary>Outputs in a full panel.</summary>
    public const int PanelWidth = 32;

    /// <summary>Rows of a mini-batch's blocks are allocated in multiples of this, so that kernels may finish their last tile.</summary>
    public const int RowGranularity = 4;

    /// <summary>
    /// The most samples that one thread computes at once in training. They and their errors stay in its cache, and memory
    /// stays bounded; a larger mini-batch is taken in blocks.
    /// </summary>
    public const int BlockRows = 128;

    /// <summary>
    /// Threads divide a mini-batch at multiples of so many rows: the highest tile of rows, so that dividing leaves no more tiles
    /// unfilled. Losses are rounded to floats in groups of as many, so that in double their sum is exact, and the same
    /// whoever adds which.
    /// </summary>
    public const int ShareRows = 8;

    /// <summary>The size, rounded up to whole cache lines.</summary>
    public static int PaddedSize(int size) => (int)WholeLines(size);

    /// <summary>The number of panels that are <see cref="PanelWidth"/> wide.</summary>
    public static int FullPanelCount(int outputs) => PaddedSize(outputs) / PanelWidth;

    /// <summary>Whether a narrower panel follows the full ones, or stands alone.</summary>
    public static bool HasNarrowPanel(int outputs) => PaddedSize(outputs) % PanelWidth != 0;

    /// <summary>Outputs in a panel that is not full.</summary>
    public static int NarrowPanelWidth(int outputs) => Math.Min(LaneCount, PaddedRow(outputs));

    /// <summary>Outputs in the panel in which an output stands.</summary>
    public static int PanelWidthAt(int output, int outputs) =>
        output / PanelWidth < FullPanelCount(outputs) ? PanelWidth : NarrowPanelWidth(outputs);

    /// <summary>Floats that the weights of a layer take, padding included: whole cache lines.</summary>
    public static long WeightLength(int inputs, int outputs) => WholeLines((long)inputs * PaddedRow(outputs));

    /// <summary>Where the weight from <paramref name="input"/> to <paramref name="output"/> stands.</summary>
    public static int WeightIndex(int inputs, int outputs, int output, int input)
    {
        int place = output % PanelWidth;
        return ((output - place) * inputs) + (input * PanelWidthAt(output, outputs)) + place;
    }

    /// <summary>
    /// Floats that a sample's row of activations or errors takes: whole cache lines, or where 4 or 8 floats are enough, as
    /// many, so that several samples share a vector.
    /// </summary>
    public static int PaddedRow(int size) => size <= 4 ? 4 : size <= 8 ? 8 : PaddedSize(size);

    /// <summary>
    /// Floats from one sample's row to the next in a block of activations or errors. A row whose length is a multiple
    /// of 1 KiB gets one more cache line, for otherwise the same column of many samples would share a few cache sets.
    /// </summary>
    public static int RowStride(int size)
    {
        int padded = PaddedRow(size);
        return padded % 256 == 0 ? padded + LaneCount : padded;
    }

    private static long WholeLines(long floats) => (floats + LaneCount - 1) & ~(LaneCount - 1L);
}
