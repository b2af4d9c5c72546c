namespace GenNet.Generator;

/// <summary>Writes W += δ xᵀ for a single sample (Nielsen, chapter 2, BP4), for the weights of its active inputs: where x is 0, nothing changes.</summary>
internal static class ActiveOuterProductWriter
{
    public static void Write(CodeWriter writer, VectorWidth width, ActiveLayer layer)
    {
        Shape shape = layer.Row.Shape;
        width = width.ForRowsOf(shape.Outputs);
        writer.Summary($"W += δ xᵀ for one row, over {layer.Listed}: {Counted.Neurons(shape)}.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {layer.OuterProductName}(ref float x, ref int active, ref float errors, ref float weights, Share share)"))
        {
            ActiveLayerWriter.WriteList(writer);
            writer.Line("nuint first = share.Start(count);");
            writer.Line("nuint last = share.End(count);");
            PanelTiling.WriteOutputLoops(writer, shape, PanelTiling.Of(shape, width), (tiling, output) =>
                WriteTile(writer, width, layer, tiling, output));
        }
    }

    private static void WriteTile(CodeWriter writer, VectorWidth width, ActiveLayer layer, PanelTiling tiling, Func<int, string> output)
    {
        int vectors = tiling.Vectors(width);
        string Error(int vector) => $"error{tiling.Suffix(width, vector)}";

        for (int vector = 0; vector < vectors; vector++)
        {
            writer.Line($"{width.Vector} {Error(vector)} = {width.Load("errors", output(vector * width.Lanes))};");
        }

        using (writer.Block("for (nuint i = first; i < last; i++)"))
        {
            writer.Line("nuint k = Unsafe.Add(ref list, i);");
            for (int further = 0; further < layer.ListedTogether; further++)
            {
                string input = layer.ListedTogether == 1 ? "input" : $"input{further}";
                writer.Line($"{width.Vector} {input} = {width.Type}.Create({Reference.At("x", Reference.Plus("k", further))});");
                for (int vector = 0; vector < vectors; vector++)
                {
                    string place = Reference.Plus("k", tiling.PanelWidth, (further * tiling.PanelWidth) + (vector * width.Lanes));
                    writer.Line(VectorWidth.Store(width.MultiplyAdd(Error(vector), input, width.Load("w", place)), "w", place));
                }
            }
        }
    }
}
