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
        width = width.ForRowsOf(shape.Outputs);
        WriteDriver(writer, width, shape);
        foreach (PanelTiling tiling in PanelTiling.Of(shape, width))
        {
            foreach (int inputs in SparseTiles.Heights(shape))
            {
                writer.Line();
                SparseTiles.WriteTile(
                    writer, width, shape, Name(shape), tiling, inputs, "z",
                    (weight, x, z) => $"{z} = {width.MultiplyAdd(weight, x, z)};",
                    changesRows: true);
            }
        }
    }

    private static void WriteDriver(CodeWriter writer, VectorWidth width, Shape shape)
    {
        int outputStride = PanelLayout.RowStride(shape.Outputs);
        int whole = shape.Inputs / InputBlocks.Size;

        writer.Summary($"z = W·x + b for every row, passing over blocks of {InputBlocks.Size} inputs that are all zero: {Counted.Neurons(shape)}.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(shape)}(ref float inputs, ref ulong nonZeroRows, ref float weights, ref float biases, ref float outputs, nuint rows)"))
        {
            PanelTiling.WriteOutputLoops(writer, shape, PanelTiling.Of(shape, width), (tiling, output) =>
            {
                writer.Line($"ref float z = ref {Reference.At("outputs", output(0))};");
                for (int vector = 0; vector < tiling.Vectors(width); vector++)
                {
                    writer.Line($"{width.Vector} bias{tiling.Suffix(width, vector)} = {width.Load("biases", output(vector * width.Lanes))};");
                }

                using (writer.Block("for (nuint row = 0; row < rows; row++)"))
                {
                    for (int vector = 0; vector < tiling.Vectors(width); vector++)
                    {
                        writer.Line(VectorWidth.Store(
                            $"bias{tiling.Suffix(width, vector)}", "z", Reference.Plus("row", outputStride, vector * width.Lanes)));
                    }
                }

                writer.Line();
                SparseTiles.WriteBlockCalls(writer, shape, Name(shape), tiling, "z", first: "0", last: $"{whole}", restCondition: "");
            });
        }
    }
}
