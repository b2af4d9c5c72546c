namespace GenNet.Generator;

/// <summary>
/// Writes z = W·x + b for a first layer from lists of the inputs that are not zero: row by row, four partial sums
/// over every fourth input of the list. They are added as (0 + 1) + (2 + 3) at every width.
/// </summary>
internal static class ListedProductWriter
{
    /// <summary>So many divide a list with the zeros behind it.</summary>
    private const int PartialSums = 4;

    /// <summary>Whether the first layer has kernels that go through lists.</summary>
    public static bool Apply(Shape shape) => InputListLayout.Exist(shape.Inputs);

    public static string Name(Shape shape) => $"MultiplyListed{shape}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        writer.Summary($"z = W·x + b for every row, from the lists of inputs that are not zero: {shape.Inputs} inputs, {shape.Outputs} outputs.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(shape)}(InputLists lists, ref float weights, ref float biases, ref float outputs, nuint rows)"))
        {
            writer.Line("ref ushort positions = ref lists.Positions;");
            writer.Line("ref float values = ref lists.Values;");
            PanelTiling.WriteOutputLoops(writer, shape, PanelTiling.Of(shape, width), (tiling, output) =>
            {
                writer.Line($"ref float b = ref {Reference.At("biases", output(0))};");
                writer.Line($"ref float z = ref {Reference.At("outputs", output(0))};");
                using (writer.Block("for (nuint row = 0; row < rows; row++)"))
                {
                    writer.Line("nuint start = lists.Start(row);");
                    string z = $"ref Unsafe.Add(ref z, row * {PanelLayout.RowStride(shape.Outputs)})";
                    writer.Line($"{RowName(shape, tiling)}(ref Unsafe.Add(ref positions, start), ref Unsafe.Add(ref values, start), lists.End(row) - start, ref w, ref b, {z});");
                }
            });
        }

        foreach (PanelTiling tiling in PanelTiling.Of(shape, width))
        {
            writer.Line();
            WriteRow(writer, width, shape, tiling);
        }
    }

    private static string RowName(Shape shape, PanelTiling tiling) => tiling.TileName(Name(shape), 1);

    private static void WriteRow(CodeWriter writer, VectorWidth width, Shape shape, PanelTiling tiling)
    {
        int vectors = tiling.Vectors(width);
        string Sum(int part, int vector) => $"sum{part}{tiling.Suffix(width, vector)}";

        writer.Summary($"{tiling.TileLanes} outputs of one row.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
        using (writer.Method(
            $"private static void {RowName(shape, tiling)}(ref ushort positions, ref float values, nuint length, ref float w, ref float b, ref float z)"))
        {
            for (int part = 0; part < PartialSums; part++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    string start = part == 0 ? width.Load("b", $"{vector * width.Lanes}") : width.Vector + ".Zero";
                    writer.Line($"{width.Vector} {Sum(part, vector)} = {start};");
                }
            }

            writer.Line();
            using (writer.Block($"for (nuint k = 0; k < length; k += {PartialSums})"))
            {
                for (int part = 0; part < PartialSums; part++)
                {
                    string place = Reference.Plus("k", part);
                    writer.Line($"ref float w{part} = ref Unsafe.Add(ref w, (nuint)Unsafe.Add(ref positions, {place}) * {tiling.PanelWidth});");
                    string input = $"{width.Type}.Create(Unsafe.Add(ref values, {place}))";
                    if (vectors > 1)
                    {
                        writer.Line($"{width.Vector} x{part} = {input};");
                        input = $"x{part}";
                    }

                    for (int vector = 0; vector < vectors; vector++)
                    {
                        string weight = width.Load($"w{part}", $"{vector * width.Lanes}");
                        writer.Line($"{Sum(part, vector)} = {width.MultiplyAdd(weight, input, Sum(part, vector))};");
                    }
                }
            }

            writer.Line();
            for (int vector = 0; vector < vectors; vector++)
            {
                string sum = $"({Sum(0, vector)} + {Sum(1, vector)}) + ({Sum(2, vector)} + {Sum(3, vector)})";
                writer.Line(VectorWidth.Store($"({sum})", "z", $"{vector * width.Lanes}"));
            }
        }
    }
}
