namespace GenNet.Generator;

/// <summary>
/// One half of the inputs of a layer whose weights are somewhat too many for the first cache. A sample that goes through them from the
/// first to the last after another that did so finds none of them there: each has made room for a later one. Where the half that
/// was last comes first, it is still there.
/// </summary>
internal static class InputHalf
{
    /// <summary>Weights of up to so many bytes stay in the first cache, of 32 KiB, with all that a sample needs besides.</summary>
    private const int NearBytes = 28 * 1024;

    /// <summary>Inputs of a half must be a multiple of what is written for one step of its loop.</summary>
    private const int Step = 2 * ActiveNeuronLayout.PairSize;

    /// <summary>The name of what a kernel is told, the first input of the half that comes first.</summary>
    public const string First = "first";

    /// <summary>Whether it pays for a layer: where all weights are too many, and half of them not.</summary>
    public static bool Pays(Shape shape)
    {
        long bytes = PanelLayout.WeightLength(shape.Inputs, shape.Outputs) * sizeof(float);
        return shape.Outputs <= PanelLayout.LaneCount
            && shape.Inputs % (2 * Step) == 0
            && bytes is > NearBytes and <= 2 * NearBytes;
    }

    /// <summary>Inputs in a half.</summary>
    public static int Size(Shape shape) => shape.Inputs / 2;

    /// <summary>
    /// Writes the sums of a tile: one of each half, to which it does not matter which comes first, and of these the sum, with the biases.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="parts">The sums of a half.</param>
    /// <param name="shape">The layer.</param>
    /// <param name="output">The place of an output, given its place in the tile.</param>
    /// <returns>The sums as they are then.</returns>
    public static PartialSums WriteSums(CodeWriter writer, PartialSums parts, Shape shape, Func<int, string> output)
    {
        VectorWidth width = parts.Width;
        PartialSums sums = parts with { Parts = 1 };
        sums.WriteStart(writer, _ => $"{width.Vector}.Zero");
        writer.Line();
        InputPair.WriteComment(writer, width);
        using (writer.Block("for (int half = 0; half < 2; half++)"))
        {
            writer.Line($"ref float xs = ref Unsafe.Add(ref x, {First});");
            writer.Line($"ref float ws = ref Unsafe.Add(ref w, {First} * {parts.Tiling.PanelWidth});");
            parts.WriteStart(writer, _ => $"{width.Vector}.Zero");
            using (writer.Block($"for (nuint k = 0; k < {Size(shape)}; k += {Step})"))
            {
                for (int pair = 0; pair < Step / ActiveNeuronLayout.PairSize; pair++)
                {
                    new InputPair(parts, shape, "k", pair * ActiveNeuronLayout.PairSize, "xs", "ws").Write(writer, pair, $"{pair}");
                }
            }

            writer.Line();
            sums.WriteAddition(writer, parts.Total);
            writer.Line($"{First} = {Size(shape)} - {First};");
        }

        writer.Line();
        sums.WriteAddition(writer, vector => width.Load("biases", output(vector * width.Lanes)));
        return sums;
    }
}
