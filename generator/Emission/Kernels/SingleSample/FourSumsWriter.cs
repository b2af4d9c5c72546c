namespace GenNet.Generator;

/// <summary>
/// Writes what folds four <see cref="BackwardSums"/> at once, by the same tree as one alone: half of the work of folding them
/// one by one, which takes as long as the products of a small layer.
/// </summary>
internal static class FourSumsWriter
{
    /// <summary>Sums that are folded at once.</summary>
    public const int Count = 4;

    /// <summary>Whether there are as many side by side. With 128 bits there are no registers for them.</summary>
    public static bool Serves(VectorWidth width, Shape shape) => Math.Min(shape.Inputs, BackwardSums.FullHeight(width)) >= Count;

    /// <summary>Spells the sums from one neuron on, as a vector.</summary>
    public static string Totals(BackwardSums sums, int first) =>
        $"Sums({string.Join(", ", Enumerable.Range(first, Count).Select(neuron => $"Fold({sums.Lanes(neuron)})"))})";

    /// <summary>Writes <c>Fold</c> and <c>Sums</c>.</summary>
    public static void Write(CodeWriter writer, VectorWidth width)
    {
        LaneReductionWriter.WriteFold(writer, width, PanelLayout.LaneCount);
        writer.Line();
        writer.Summary("The sums of four times four lanes, each folded as Sum does it.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method("private static Vector128<float> Sums(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d)"))
        {
            writer.Line("""
                // Of a and b lanes 0 + 2, by turns, then lanes 1 + 3.
                Vector128<float> ab = Sse.UnpackLow(a, b) + Sse.UnpackHigh(a, b);
                Vector128<float> cd = Sse.UnpackLow(c, d) + Sse.UnpackHigh(c, d);
                return Sse.MoveLowToHigh(ab, cd) + Sse.MoveHighToLow(cd, ab);
                """);
        }
    }
}
