namespace GenNet.Generator;

/// <summary>
/// Writes one layer for a single sample, over its active inputs only: <see cref="PartialSums"/> take the inputs of the list in
/// turn.
/// </summary>
internal static class ActiveLayerWriter
{
    public static string Name(RowLayer layer) => $"Active{layer.Name}";

    /// <summary>Writes the call that lists a layer's active inputs.</summary>
    public static void WriteFind(CodeWriter writer, LayerPlan layer, string inputs, string active) =>
        writer.Line($"ActiveNeurons.Find(ref {inputs}, {layer.Inputs}, ref {active});");

    /// <summary>Writes the call that computes its activations from the list.</summary>
    public static void WriteCall(CodeWriter writer, LayerPlan layer, string inputs, string active, string outputs) => writer.Line(
        $"{Name(RowLayer.Of(layer))}(ref {inputs}, ref {active}, ref {NetworkMethodsWriter.Weights(layer)}, ref {NetworkMethodsWriter.Biases(layer)}, ref {outputs});");

    /// <summary>Writes what computes them from the list only if that promises to pay for this sample, and else from all inputs.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">Where its inputs lie.</param>
    /// <param name="outputs">Where its activations go.</param>
    /// <param name="fromList">Writes what computes them from the list.</param>
    public static void WriteChoice(CodeWriter writer, LayerPlan layer, string inputs, string outputs, Action fromList)
    {
        using (writer.Block($"if (ActiveNeurons.SeemFew(ref {inputs}, {layer.Inputs}))"))
        {
            fromList();
        }

        using (writer.Block("else"))
        {
            RowLayerWriter.WriteCall(writer, layer, inputs, outputs);
        }
    }

    public static void Write(CodeWriter writer, VectorWidth width, RowLayer layer)
    {
        writer.Summary($"{layer.Formula} for one row, over its active inputs: {layer.Shape.Inputs} inputs, {layer.Shape.Outputs} outputs.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method(
            $"private static void {Name(layer)}(ref float x, ref int active, ref float weights, ref float biases, ref float outputs)"))
        {
            PanelTiling.WriteOutputLoops(writer, layer.Shape, layer.Stretches(width), (tiling, output) => writer.Line(
                $"{tiling.TileName(Name(layer), 1)}(ref x, ref active, ref w, ref {Reference.At("biases", output(0))}, ref {Reference.At("outputs", output(0))});"));
        }

        foreach (PanelTiling tiling in layer.Stretches(width))
        {
            writer.Line();
            WriteTile(writer, layer, tiling, new PartialSums(width, tiling, layer.Parts));
        }
    }

    private static void WriteTile(CodeWriter writer, RowLayer layer, PanelTiling tiling, PartialSums sums)
    {
        writer.Summary($"{tiling.TileLanes} outputs of one row.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
        using (writer.Method(
            $"private static void {tiling.TileName(Name(layer), 1)}(ref float x, ref int active, ref float w, ref float biases, ref float outputs)"))
        {
            WriteList(writer);
            writer.Line();
            sums.WriteStart(writer, lane => sums.Width.Load("biases", $"{lane}"));
            writer.Line();
            if (sums.Parts == 1)
            {
                using (writer.Block("for (nuint i = 0; i < count; i++)"))
                {
                    WriteInput(writer, sums, layer, part: 0, "i");
                }
            }
            else
            {
                WriteInputsInTurn(writer, sums, layer);
            }

            writer.Line();
            RowLayerWriter.WriteResults(writer, sums, layer, lane => $"{lane}");
        }
    }

    /// <summary>Writes the declarations of a <c>list</c>, in <c>active</c>, and of its <c>count</c>.</summary>
    public static void WriteList(CodeWriter writer)
    {
        writer.Line("ref ushort list = ref ActiveNeurons.List(ref active);");
        writer.Line("nuint count = (nuint)active;");
    }

    /// <summary>Writes what adds the products of as many inputs at once as there are parts, then of those that are left.</summary>
    private static void WriteInputsInTurn(CodeWriter writer, PartialSums sums, RowLayer layer)
    {
        writer.Line("nuint i = 0;");
        using (writer.Block($"for (; i + {ListTiles.Inputs} <= count; i += {ListTiles.Inputs})"))
        {
            writer.Line($"ulong four = {ListTiles.FourPositions("list", "i")};");
            for (int part = 0; part < ListTiles.Inputs; part++)
            {
                string position = part == 0 ? "four" : $"(four >> {16 * part})";
                writer.Line($"nuint k{part} = (ushort){position};");
                RowLayerWriter.WriteInput(writer, sums, layer.Shape, part, $"k{part}", further: 0);
            }
        }

        for (int part = 0; part < ListTiles.Inputs - 1; part++)
        {
            writer.Line();
            using (writer.Block($"if ({Reference.Plus("i", part)} < count)"))
            {
                WriteInput(writer, sums, layer, part, Reference.Plus("i", part));
            }
        }
    }

    /// <summary>Writes what adds the products of the input at a place in the list.</summary>
    private static void WriteInput(CodeWriter writer, PartialSums sums, RowLayer layer, int part, string place)
    {
        writer.Line($"nuint k = Unsafe.Add(ref list, {place});");
        RowLayerWriter.WriteInput(writer, sums, layer.Shape, part, "k", further: 0);
    }
}
