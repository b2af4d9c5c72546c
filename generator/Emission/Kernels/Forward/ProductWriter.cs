namespace GenNet.Generator;

/// <summary>Writes the matrix product z = W·x + b for many rows at once, in the tiles of <see cref="ProductTileWriter"/>.</summary>
internal static class ProductWriter
{
    public static string Name(Shape shape) => $"Multiply{shape}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        width = width.ForRowsOf(shape.Outputs);
        writer.Summary($"z = W·x + b for every row: {Counted.Neurons(shape)}.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(shape)}(ref float inputs, ref float weights, ref float biases, ref float outputs, nuint rows)"))
        {
            PanelTiling.WriteOutputLoops(writer, shape, PanelTiling.Of(shape, width), (tiling, output) =>
            {
                writer.Line($"ref float b = ref {Reference.At("biases", output(0))};");
                writer.Line($"ref float z = ref {Reference.At("outputs", output(0))};");
                int panel = shape.Inputs * tiling.PanelWidth;
                if (Prefetching.Pays(shape))
                {
                    writer.Line("// The panel behind this one: every tile asks for as much of it as it has of the rows.");
                    writer.Line($"ref float next = ref Unsafe.Add(ref w, {panel});");
                }

                ProductTileWriter.WriteRowLoop(writer, width, RowProduct.Forward(shape), tiling, "inputs", ahead: height =>
                    $"ref Unsafe.Add(ref next, row * {panel} / rows), {Prefetching.Share(height * tiling.PanelWidth, "rows", height)}");
            });
        }
    }
}
