namespace GenNet.Generator;

/// <summary>
/// Writes what folds the <see cref="BackwardSums"/> of a tile into one vector, four or sixteen at once, by the same tree as one alone:
/// to fold them one by one takes twice as long, and longer than the products of a small layer. Whoever reads the vector need not wait
/// until it has gone through memory in pieces.
/// </summary>
internal static class TotalsWriter
{
    private static readonly VectorWidth FourLanes = VectorWidth.Narrowest;

    /// <summary>Whether there are its instructions, which are those of AVX. With 128 bits there are no registers for so many sums either.</summary>
    public static bool Serves(VectorWidth machine) => machine.MachineBits > FourLanes.Bits;

    /// <summary>The vector that takes the totals of a tile.</summary>
    public static VectorWidth Width(VectorWidth machine, BackwardSums sums) => machine.ForRowsOf(sums.Height);

    /// <summary>Writes the declaration of <c>totals</c>; its padding is 0.</summary>
    public static void WriteTotals(CodeWriter writer, VectorWidth machine, BackwardSums sums)
    {
        VectorWidth width = Width(machine, sums);
        string totals = AreSixteen(machine, sums) ? Sixteen(sums) : Joined(width, sums, first: 0);
        writer.Line($"{width.Vector} totals = {totals};");
    }

    /// <summary>Writes <c>Fold</c> and <c>Sums</c>, which that calls.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="machine">The vectors of the machine.</param>
    /// <param name="tiles">All tiles.</param>
    public static IEnumerable<Action> Methods(CodeWriter writer, VectorWidth machine, IEnumerable<BackwardSums> tiles)
    {
        BackwardSums[] ofFour = [.. tiles.Where(tile => !AreSixteen(machine, tile))];
        foreach ((VectorWidth width, int lanes) in ofFour.Select(tile => (tile.Width, tile.VirtualLanes)).Distinct())
        {
            if (lanes > FourLanes.Lanes)
            {
                yield return () => LaneReductionWriter.WriteFold(writer, width, lanes);
            }
        }

        if (ofFour.Length > 0)
        {
            yield return () => WriteSumsOfFour(writer);
        }

        if (tiles.Any(tile => AreSixteen(machine, tile)))
        {
            yield return () => WriteFoldOfSixteen(writer);
            yield return () => WriteSumsOfSixteen(writer);
        }
    }

    /// <summary>Whether there are about as many sums as lanes, both of 512 bits.</summary>
    private static bool AreSixteen(VectorWidth machine, BackwardSums sums) =>
        machine.HasManyRegisters && sums.Width == machine && Width(machine, sums) == machine;

    /// <summary>Spells the totals from a neuron on, four at a time.</summary>
    private static string Joined(VectorWidth width, BackwardSums sums, int first)
    {
        if (first >= sums.Height)
        {
            return width.Vector + ".Zero";
        }

        if (width.Bits > FourLanes.Bits)
        {
            VectorWidth half = width.Half;
            string halves = $"{Joined(half, sums, first)},\n{Joined(half, sums, first + half.Lanes)}";
            return $"{width.Type}.Create(\n{halves}".Replace("\n", "\n    ") + ")";
        }

        IEnumerable<string> four = Enumerable.Range(first, FourLanes.Lanes).Select(neuron =>
            neuron >= sums.Height ? FourLanes.Vector + ".Zero"
            : sums.VirtualLanes == FourLanes.Lanes ? sums.Lanes(neuron)
            : $"Fold({sums.Lanes(neuron)})");
        return $"Sums({string.Join(", ", four)})";
    }

    /// <summary>Spells all totals at once. Folded, each 128 bits hold four lanes of a sum: so every fourth sum stands in the same vector.</summary>
    private static string Sixteen(BackwardSums sums)
    {
        IEnumerable<string> folded = Enumerable.Range(0, FourLanes.Lanes).Select(first =>
            $"\n    Fold({string.Join(", ", Enumerable.Range(0, FourLanes.Lanes).Select(i => Sum(first + (FourLanes.Lanes * i))))})");
        return $"Sums({string.Join(",", folded)})";

        string Sum(int neuron) => neuron < sums.Height ? sums.Lanes(neuron) : sums.Width.Vector + ".Zero";
    }

    private static void WriteSumsOfFour(CodeWriter writer)
    {
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

    private static void WriteFoldOfSixteen(CodeWriter writer)
    {
        writer.Summary("Four times 16 lanes, folded in halves to four times four: the same tree at every vector width.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method("private static Vector512<float> Fold(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)"))
        {
            writer.Line("""
                // The lower halves of a and b, then the upper ones; of what is left the lower quarters, then the upper ones.
                Vector512<float> ab = Avx512F.Shuffle4x128(a, b, 0b_01_00_01_00) + Avx512F.Shuffle4x128(a, b, 0b_11_10_11_10);
                Vector512<float> cd = Avx512F.Shuffle4x128(c, d, 0b_01_00_01_00) + Avx512F.Shuffle4x128(c, d, 0b_11_10_11_10);
                return Avx512F.Shuffle4x128(ab, cd, 0b_10_00_10_00) + Avx512F.Shuffle4x128(ab, cd, 0b_11_01_11_01);
                """);
        }
    }

    private static void WriteSumsOfSixteen(CodeWriter writer)
    {
        writer.Summary("In every 128 bits, the sums of four times four lanes, folded on by the same tree.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method("private static Vector512<float> Sums(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)"))
        {
            writer.Line("""
                // Of a and b lanes 0 + 2, by turns, then lanes 1 + 3.
                Vector512<double> ab = (Avx512F.UnpackLow(a, b) + Avx512F.UnpackHigh(a, b)).AsDouble();
                Vector512<double> cd = (Avx512F.UnpackLow(c, d) + Avx512F.UnpackHigh(c, d)).AsDouble();
                return Avx512F.UnpackLow(ab, cd).AsSingle() + Avx512F.UnpackHigh(ab, cd).AsSingle();
                """);
        }
    }
}
