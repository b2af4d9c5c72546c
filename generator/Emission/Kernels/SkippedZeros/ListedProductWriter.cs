namespace GenNet.Generator;

/// <summary>
/// Writes z = W·x + b for a first layer from lists of the inputs that are not zero: row by row, by
/// <see cref="PartialSums"/> that take the inputs of the list in turn.
/// </summary>
internal static class ListedProductWriter
{
    public static string Name(Shape shape) => $"MultiplyListed{shape}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        width = width.ForRowsOf(shape.Outputs);
        writer.Summary($"z = W·x + b for every row, from the lists of inputs that are not zero: {Counted.Neurons(shape)}.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(shape)}(InputLists lists, ref float weights, ref float biases, ref float outputs, nuint rows)"))
        {
            writer.Line("ref ushort positions = ref lists.Positions;");
            writer.Line("ref float values = ref lists.Values;");
            PanelTiling[] stretches = [.. PanelTiling.Of(shape, width)];
            bool isOneTile = stretches.Length == 1 && !stretches[0].IsRepeated;
            PanelTiling.WriteOutputLoops(writer, shape, stretches, (tiling, output) =>
            {
                writer.Line($"ref float b = ref {Reference.At("biases", output(0))};");
                writer.Line($"ref float z = ref {Reference.At("outputs", output(0))};");
                ListTiles.WriteRowLoop(writer, share: "", list =>
                {
                    writer.Line($"{tiling.TileName(Name(shape), 1)}({list}, ref w, ref b, ref Unsafe.Add(ref z, row * {PanelLayout.RowStride(shape.Outputs)}));");
                    if (isOneTile)
                    {
                        // Larger layers take so long that they do not notice waiting for a list.
                        writer.Line("lists.PrefetchNext(row);");
                    }
                });
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
        var sums = new PartialSums(width, tiling, ListTiles.Inputs);

        // Inlined, its sums would have to share registers with what the loop around it needs.
        writer.Summary($"{tiling.TileLanes} outputs of one row.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
        using (writer.Method(
            $"private static void {tiling.TileName(Name(shape), 1)}(ref ushort positions, ref float values, nuint length, ref float w, ref float b, ref float z)"))
        {
            sums.WriteStart(writer, place => width.Load("b", $"{place}"));
            writer.Line();
            writer.Line("// Behind the last input of the list there are zeros.");
            using (writer.Block($"for (nuint k = 0; k < length; k += {ListTiles.Inputs})"))
            {
                writer.Line($"ulong four = {ListTiles.FourPositions("positions", "k")};");
                writer.Line();
                ListTiles.WriteFour(writer, width, tiling, (part, input) =>
                    sums.WriteInput(writer, part, input, place => width.Load($"w{part}", $"{place}")));
            }

            writer.Line();
            sums.WriteResults(writer, activation: null, "z", place => $"{place}");
        }
    }
}
