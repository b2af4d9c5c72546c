namespace GenNet.Generator;

/// <summary>
/// Writes what folds four <see cref="BackwardSums"/> at once, by the same tree as one alone: half of the work of folding them
/// one by one, which takes as long as the products of a small layer.
/// </summary>
internal static class FourSumsWriter
{
    /// <summary>Sums that are folded at once.</summary>
    private const int Count = 4;

    private static readonly VectorWidth FourLanes = VectorWidth.Narrowest;

    /// <summary>Whether there are its instructions, which are those of AVX. With 128 bits there are no registers for so many sums either.</summary>
    public static bool Serves(VectorWidth width) => width.MachineBits > FourLanes.Bits;

    /// <summary>Writes the statements that store the totals of all neurons as <c>results</c>.</summary>
    public static void WriteTotals(CodeWriter writer, BackwardSums sums)
    {
        for (int neuron = 0; neuron < sums.Height; neuron += Count)
        {
            int first = neuron;
            int count = Math.Min(Count, sums.Height - first);
            if (count == Count)
            {
                writer.Line(VectorWidth.Store(Totals(sums, first, count), "results", $"{first}"));
            }
            else
            {
                writer.Line($"{FourLanes.Vector} rest = {Totals(sums, first, count)};");
                LaneStoreWriter.Write(writer, FourLanes, "rest", count, "results", lane => $"{first + lane}");
            }
        }
    }

    /// <summary>Spells up to four sums from one neuron on, as a vector.</summary>
    private static string Totals(BackwardSums sums, int first, int count) =>
        $"Sums({string.Join(", ", Enumerable.Range(0, Count).Select(lane => lane < count ? Folded(sums, first + lane) : FourLanes.Vector + ".Zero"))})";

    private static string Folded(BackwardSums sums, int neuron) =>
        sums.VirtualLanes == FourLanes.Lanes ? sums.Lanes(neuron) : $"Fold({sums.Lanes(neuron)})";

    /// <summary>Writes <c>Fold</c> and <c>Sums</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sums">The sums of all layers.</param>
    public static void Write(CodeWriter writer, IEnumerable<BackwardSums> sums)
    {
        foreach ((VectorWidth width, int lanes) in sums.Select(each => (each.Width, each.VirtualLanes)).Distinct())
        {
            if (lanes > FourLanes.Lanes)
            {
                LaneReductionWriter.WriteFold(writer, width, lanes);
                writer.Line();
            }
        }

        writer.Summary("The sums of four times four lanes, folded on by the same tree.");
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
