namespace GenNet.Generator;

/// <summary>
/// Writes W += Σ δ xᵀ for a first layer from lists of the inputs that are not zero: row by row, each weight that the row
/// has a share in. Every weight adds its rows in their order.
/// </summary>
internal static class ListedOuterProductWriter
{
    /// <summary>
    /// How many steps before their weights four positions are read. Read in the same step, they come late from among the
    /// stores of the weights before, and the kernel takes a fifth longer.
    /// </summary>
    private const int Ahead = InputListLayout.PositionsAhead / ListTiles.Inputs;

    public static string Name(Shape shape) => $"AddListedOuterProducts{shape}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        width = width.ForRowsOf(shape.Outputs);
        writer.Summary($"W += Σ δ xᵀ over the rows, from the lists of inputs that are not zero: {Counted.Neurons(shape)}.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(shape)}(InputLists lists, ref float errors, ref float weights, nuint rows, Share share)"))
        {
            writer.Line("ref ushort positions = ref lists.Positions;");
            writer.Line("ref float values = ref lists.Values;");
            PanelTiling.WriteOutputLoops(writer, shape, PanelTiling.Of(shape, width), (tiling, output) =>
            {
                writer.Line($"ref float e = ref {Reference.At("errors", output(0))};");
                ListTiles.WriteRowLoop(writer, share: ", share", list => writer.Line(
                    $"{tiling.TileName(Name(shape), 1)}({list}, ref Unsafe.Add(ref e, row * {PanelLayout.RowStride(shape.Outputs)}), ref w);"));
            });
        }

        foreach (PanelTiling tiling in PanelTiling.Of(shape, width))
        {
            writer.Line();
            WriteRow(writer, width, shape, tiling);
        }
    }

    private static void WriteRow(CodeWriter writer, VectorWidth width, Shape shape, PanelTiling tiling)
    {
        int vectors = tiling.Vectors(width);
        string Error(int vector) => $"error{tiling.Suffix(width, vector)}";

        // A weight is stored before the next is read: a list may name an input twice, with zero the second time.
        void WriteUpdate(string weight, string input)
        {
            for (int vector = 0; vector < vectors; vector++)
            {
                string place = $"{vector * width.Lanes}";
                string sum = width.MultiplyAdd(Error(vector), input, width.Load(weight, place));
                writer.Line(VectorWidth.Store(sum, weight, place));
            }
        }

        writer.Summary($"The weights of the listed inputs and {tiling.TileLanes} outputs, for one row.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
        using (writer.Method(
            $"private static void {tiling.TileName(Name(shape), 1)}(ref ushort positions, ref float values, nuint length, ref float e, ref float w)"))
        {
            for (int vector = 0; vector < vectors; vector++)
            {
                writer.Line($"{width.Vector} {Error(vector)} = {width.Load("e", $"{vector * width.Lanes}")};");
            }

            writer.Line();
            string[] fours = ["four", .. Enumerable.Range(1, Ahead).Select(step => $"ahead{step}")];
            for (int step = 0; step < Ahead; step++)
            {
                writer.Line($"ulong {fours[step]} = {ListTiles.FourPositions("positions", $"{step * ListTiles.Inputs}")};");
            }

            writer.Line("nuint k = 0;");
            using (writer.Block($"for (; k + {ListTiles.Inputs} <= length; k += {ListTiles.Inputs})"))
            {
                writer.Line("// Read early, for among the stores of weights they come late.");
                writer.Line($"ulong {fours[Ahead]} = {ListTiles.FourPositions("positions", $"k + {InputListLayout.PositionsAhead}")};");
                writer.Line();
                ListTiles.WriteFour(writer, width, tiling, (part, input) => WriteUpdate($"w{part}", input));
                writer.Line();
                writer.Line($"({string.Join(", ", fours.Take(Ahead))}) = ({string.Join(", ", fours.Skip(1))});");
            }

            writer.Line();
            using (writer.Block("for (; k < length; k++)"))
            {
                writer.Line($"ref float wk = ref Unsafe.Add(ref w, (nuint)Unsafe.Add(ref positions, k) * {tiling.PanelWidth});");
                writer.Line($"{width.Vector} xk = {width.Type}.Create(Unsafe.Add(ref values, k));");
                WriteUpdate("wk", "xk");
            }
        }
    }
}
