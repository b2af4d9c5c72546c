namespace GenNet.Generator;

/// <summary>
/// Writes W += Σ δ xᵀ for the first layer, where most inputs are zero: block by block of inputs, over the rows that are
/// not zero there. Every weight still adds its rows in their order.
/// </summary>
internal static class SparseOuterProductWriter
{
    public static string Name(Shape shape) => $"AddSparseOuterProducts{shape}";

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
                    writer, width, shape, Name(shape), tiling, inputs, "error",
                    (weight, x, error) => $"{weight} = {width.MultiplyAdd(error, x, weight)};",
                    changesRows: false);
            }
        }
    }

    private static void WriteDriver(CodeWriter writer, VectorWidth width, Shape shape)
    {
        int whole = shape.Inputs / InputBlocks.Size;

        writer.Summary($"W += Σ δ xᵀ over the rows, passing over blocks of {InputBlocks.Size} inputs that are all zero: {Counted.Neurons(shape)}.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(shape)}(ref float inputs, ref ulong nonZeroRows, ref float errors, ref float weights, nuint rows, Share share)"))
        {
            PanelTiling.WriteOutputLoops(writer, shape, PanelTiling.Of(shape, width), (tiling, output) =>
            {
                writer.Line($"ref float e = ref {Reference.At("errors", output(0))};");
                writer.Line($"nuint last = share.End({whole});");
                SparseTiles.WriteBlockCalls(
                    writer, shape, Name(shape), tiling, "e", first: $"share.Start({whole})", last: "last", restCondition: "share.IsLast");
            });
        }
    }
}
