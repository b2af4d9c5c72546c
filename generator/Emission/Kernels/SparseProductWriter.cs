namespace GenNet.Generator;

/// <summary>
/// Writes z = W·x + b for the first layer, where most inputs are zero: block by block of inputs, each added to the rows
/// that are not zero there. Every output still adds its inputs in their order.
/// </summary>
internal static class SparseProductWriter
{
    public static string Name(Shape shape) => $"MultiplySparse{shape}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        WriteDriver(writer, width, shape);
        foreach (PanelTiling tiling in SparseTiles.Of(shape, width))
        {
            foreach (int inputs in SparseTiles.Heights(shape))
            {
                writer.Line();
                WriteTile(writer, width, shape, tiling, inputs);
            }
        }
    }

    private static void WriteDriver(CodeWriter writer, VectorWidth width, Shape shape)
    {
        int outputStride = PanelLayout.RowStride(shape.Outputs);
        int whole = shape.Inputs / InputBlocks.Size;
        int rest = shape.Inputs % InputBlocks.Size;

        writer.Summary($"z = W·x + b for every row, passing over blocks of {InputBlocks.Size} inputs that are all zero: {shape.Inputs} inputs, {shape.Outputs} outputs.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(shape)}(ref float inputs, ref ulong nonZeroRows, ref float weights, ref float biases, ref float outputs, nuint rows)"))
        {
            PanelTiling.WriteOutputLoops(writer, shape, SparseTiles.Of(shape, width), (tiling, output) =>
            {
                writer.Line($"ref float z = ref {Reference.At("outputs", output(0))};");
                for (int vector = 0; vector < tiling.Vectors(width); vector++)
                {
                    writer.Line($"{width.Vector} bias{Part(tiling, width, vector)} = {width.Load("biases", output(vector * width.Lanes))};");
                }

                using (writer.Block("for (nuint row = 0; row < rows; row++)"))
                {
                    for (int vector = 0; vector < tiling.Vectors(width); vector++)
                    {
                        writer.Line(VectorWidth.Store(
                            $"bias{Part(tiling, width, vector)}", "z", Reference.Plus("row", outputStride, vector * width.Lanes)));
                    }
                }

                writer.Line();
                SparseTiles.WriteGroupLoop(writer, shape, "z", () =>
                {
                    using (writer.Block($"for (nuint block = 0; block < {whole}; block++)"))
                    {
                        SparseTiles.WriteCall(writer, Name(shape), tiling, InputBlocks.Size, "block");
                    }

                    if (rest > 0)
                    {
                        writer.Line();
                        SparseTiles.WriteCall(writer, Name(shape), tiling, rest, $"{whole}");
                    }
                });
            });
        }
    }

    private static string Part(PanelTiling tiling, VectorWidth width, int vector) =>
        tiling.Vectors(width) == 1 ? "" : $"{(char)('a' + vector)}";

    private static void WriteTile(CodeWriter writer, VectorWidth width, Shape shape, PanelTiling tiling, int inputs)
    {
        int vectors = tiling.Vectors(width);
        string Weight(int input, int vector) => $"w{input}{Part(tiling, width, vector)}";
        string Sum(int vector) => $"z{Part(tiling, width, vector)}";

        writer.Summary($"{inputs} {(inputs == 1 ? "input" : "inputs")} and {tiling.TileLanes} outputs of the rows that are marked.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {SparseTiles.TileName(Name(shape), tiling, inputs)}(ulong marks, ref float x, ref float y, ref float w)"))
        {
            for (int input = 0; input < inputs; input++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    writer.Line($"{width.Vector} {Weight(input, vector)} = {width.Load("w", $"{(input * tiling.PanelWidth) + (vector * width.Lanes)}")};");
                }
            }

            writer.Line();
            SparseTiles.WriteRowLoop(writer, shape, () =>
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    writer.Line($"{width.Vector} {Sum(vector)} = {width.Load("ys", $"{vector * width.Lanes}")};");
                }

                for (int input = 0; input < inputs; input++)
                {
                    string broadcast = $"{width.Type}.Create({Reference.At("xs", input)})";
                    if (vectors > 1)
                    {
                        writer.Line($"{width.Vector} x{input} = {broadcast};");
                        broadcast = $"x{input}";
                    }

                    for (int vector = 0; vector < vectors; vector++)
                    {
                        writer.Line($"{Sum(vector)} = {width.MultiplyAdd(Weight(input, vector), broadcast, Sum(vector))};");
                    }
                }

                for (int vector = 0; vector < vectors; vector++)
                {
                    writer.Line(VectorWidth.Store(Sum(vector), "ys", $"{vector * width.Lanes}"));
                }
            });
        }
    }
}
