namespace GenNet.Generator;

/// <summary>
/// Writes one layer for a single sample, over its active inputs only, which <see cref="ActiveProductWriter"/> adds.
/// </summary>
internal static class ActiveLayerWriter
{
    /// <summary>Writes the call that lists a layer's active inputs.</summary>
    public static void WriteFind(CodeWriter writer, LayerPlan layer, string inputs, string active) =>
        writer.Line($"{Lister(layer)}.Find(ref {inputs}, {layer.Inputs}, ref {active});");

    /// <summary>Writes the call that computes its activations from the list.</summary>
    public static void WriteCall(CodeWriter writer, LayerPlan layer, string inputs, string active, string outputs) => writer.Line(
        $"{ActiveLayer.Of(layer).Name}(ref {inputs}, ref {active}, ref {NetworkMethodsWriter.Weights(layer)}, ref {NetworkMethodsWriter.Biases(layer)}, ref {outputs});");

    /// <summary>Writes what computes them from the list only if that promises to pay for this sample, and else from all inputs.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">Where its inputs lie.</param>
    /// <param name="fromList">Writes what computes them from the list.</param>
    /// <param name="fromAll">Writes what computes them from all inputs.</param>
    public static void WriteChoice(CodeWriter writer, LayerPlan layer, string inputs, Action fromList, Action fromAll)
    {
        using (writer.Block($"if ({Lister(layer)}.SeemFew(ref {inputs}, {layer.Inputs}))"))
        {
            fromList();
        }

        using (writer.Block("else"))
        {
            fromAll();
        }
    }

    /// <summary>Writes the kernel.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="width">The vectors.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="isFirst">Whether its inputs are those of the network.</param>
    public static void Write(CodeWriter writer, VectorWidth width, ActiveLayer layer, bool isFirst)
    {
        RowLayer row = layer.Row;
        writer.Summary($"{row.Formula} for one row, over {layer.Listed}: {Counted.Neurons(row.Shape)}.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method(
            $"private static void {layer.Name}(ref float x, ref int active, ref float weights, ref float biases, ref float outputs)"))
        {
            PanelTiling.WriteOutputLoops(writer, row.Shape, row.Stretches(width), (tiling, output) => writer.Line(
                $"{tiling.TileName(layer.Name, 1)}(ref x, ref active, ref w, ref {Reference.At("biases", output(0))}, ref {Reference.At("outputs", output(0))});"));
        }

        foreach (PanelTiling tiling in row.Stretches(width))
        {
            writer.Line();
            WriteTile(writer, new ActiveProductWriter(layer, new PartialSums(width, tiling, row.Parts), isFirst));
        }
    }

    private static void WriteTile(CodeWriter writer, ActiveProductWriter product)
    {
        (ActiveLayer layer, PartialSums sums, _) = product;
        writer.Summary($"{sums.Tiling.TileLanes} outputs of one row.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
        using (writer.Method(
            $"private static void {sums.Tiling.TileName(layer.Name, 1)}(ref float x, ref int active, ref float w, ref float biases, ref float outputs)"))
        {
            WriteList(writer);
            writer.Line();
            sums.WriteStart(writer, lane => sums.Width.Load("biases", $"{lane}"));
            writer.Line();
            product.Write(writer);
            writer.Line();
            RowLayerWriter.WriteResults(writer, sums, layer.Row, lane => $"{lane}");
        }
    }

    /// <summary>Writes the declarations of a <c>list</c>, in <c>active</c>, and of its <c>count</c>.</summary>
    public static void WriteList(CodeWriter writer)
    {
        writer.Line("ref ushort list = ref ActiveNeurons.List(ref active);");
        writer.Line("nuint count = (nuint)active;");
    }

    /// <summary>The class of the runtime that lists a layer's active inputs.</summary>
    private static string Lister(LayerPlan layer) =>
        ActiveLayer.Of(layer).InPairs ? "ActiveInputPairs" : layer.Index == 1 ? "ActiveInputs" : "ActiveNeurons";
}
