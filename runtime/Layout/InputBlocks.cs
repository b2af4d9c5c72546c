namespace GenNet;

/// <summary>
/// How the inputs of a network are divided where zeros are skipped: the one place that says it, compiled into the
/// runtime and into the generator.
/// </summary>
internal static class InputBlocks
{
    /// <summary>Inputs in a block, which is computed for a sample unless all of them are zero.</summary>
    public const int Size = 4;

    /// <summary>Inputs, in whole blocks, that are looked at together.</summary>
    public const int LookedAt = PanelLayout.LaneCount;

    /// <summary>Samples whose blocks are marked in one word.</summary>
    public const int RowsInGroup = 64;

    /// <summary>With fewer inputs, looking for zeros costs more than it saves.</summary>
    public const int LeastInputs = 64;

    /// <summary>
    /// With fewer samples in a mini-batch, finding the rows of a block takes longer than computing all of them: the less
    /// there is to compute for each, the more of them it takes.
    /// </summary>
    /// <param name="outputs">Neurons in the first layer with weights.</param>
    public static int LeastRows(int outputs) => outputs <= PanelLayout.LaneCount ? 16 : 8;

    /// <summary>The blocks of an input layer, the last of which may be smaller.</summary>
    public static int Count(int inputs) => (inputs + Size - 1) / Size;

    /// <summary>Words for each group of samples: one for each block of the inputs that are looked at.</summary>
    public static int Words(int inputs) => (inputs + LookedAt - 1) / LookedAt * (LookedAt / Size);
}
