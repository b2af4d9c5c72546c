namespace GenNet.Generator;

/// <summary>What kernels that go through lists of inputs have in common.</summary>
internal static class ListTiles
{
    /// <summary>
    /// Inputs taken at once: four positions come in one word, for reading each by itself would take most of the time. So many
    /// also divide a list with the zeros behind it.
    /// </summary>
    public const int Inputs = PartialSums.Most;

    /// <summary>
    /// Into vectors of so many bits inputs come four at once, spread by permutations. Loading the weights of one input keeps the load
    /// units busy; with a load more to spread the input, a kernel takes a fifth longer. Shorter vectors see no difference.
    /// </summary>
    private const int SpreadBits = 512;

    /// <summary>Whether the first layer has kernels that go through lists.</summary>
    public static bool Apply(Shape shape) => InputListLayout.Exist(shape.Inputs);

    /// <summary>Writes the loop over rows of a kernel, and in it the call for one of them.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="share">What follows the row where a list is asked for: <c>", share"</c>, or nothing.</param>
    /// <param name="row">Writes the call, given its first arguments: the row's list.</param>
    public static void WriteRowLoop(CodeWriter writer, string share, Action<string> row)
    {
        using (writer.Block("for (nuint row = 0; row < rows; row++)"))
        {
            writer.Line($"nuint start = lists.Start(row{share});");
            row($"ref Unsafe.Add(ref positions, start), ref Unsafe.Add(ref values, start), lists.End(row{share}) - start");
        }
    }

    /// <summary>Reads four positions of a list, as an expression.</summary>
    /// <param name="list">The list.</param>
    /// <param name="place">The place in the list of the first of them.</param>
    public static string FourPositions(string list, string place) => $"InputLists.FourPositions(ref {list}, {place})";

    /// <summary>Writes what is done with four inputs of a list, from place <c>k</c> on, whose positions are in <c>four</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="width">The vectors.</param>
    /// <param name="tiling">The tile's outputs.</param>
    /// <param name="add">
    /// Given which of the four, with <c>w0</c> at the weights of the first and so on, and a vector of the input in each
    /// lane.
    /// </param>
    public static void WriteFour(CodeWriter writer, VectorWidth width, PanelTiling tiling, Action<int, string> add)
    {
        bool spread = width.Bits == SpreadBits;
        if (spread)
        {
            writer.Line("// The four inputs, the same in each quarter: permutations spread them over all lanes, which is quicker than four loads.");
            writer.Line($"{width.Vector} xs = InputLists.FourValues(ref values, k);");
            writer.Line();
        }

        int stride = tiling.PanelWidth * sizeof(float);
        writer.Line($"// Where the inputs' weights start: their positions, 16 bits each, times {stride} bytes.");
        for (int part = 0; part < Inputs; part++)
        {
            writer.Line($"ref float w{part} = ref Unsafe.AddByteOffset(ref w, (nuint)({Scaled(part, stride)}) & 0x{ushort.MaxValue * stride:X});");
            string input = spread
                ? $"Avx512F.Permute4x32(xs, 0b{string.Join("_", Enumerable.Repeat(LaneOfFour(part), 4))})"
                : $"{width.Type}.Create({Reference.At("values", Reference.Plus("k", part))})";
            if (tiling.Vectors(width) > 1)
            {
                writer.Line($"{width.Vector} x{part} = {input};");
                input = $"x{part}";
            }

            add(part, input);
        }
    }

    /// <summary>The two bits by which a permutation names one of four lanes.</summary>
    private static string LaneOfFour(int lane) => Convert.ToString(lane, 2).PadLeft(2, '0');

    /// <summary>The four positions, shifted so that one of them stands where it is multiplied by a power of two.</summary>
    private static string Scaled(int part, int powerOfTwo)
    {
        int shift = -16 * part;
        for (int factor = powerOfTwo; factor > 1; factor /= 2)
        {
            shift++;
        }

        return shift < 0 ? $"four >> {-shift}" : $"four << {shift}";
    }
}
