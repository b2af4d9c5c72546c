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
        writer.Line($"{(layer.Index == 1 ? "ActiveInputs" : "ActiveNeurons")}.Find(ref {inputs}, {layer.Inputs}, ref {active});");

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
        using (writer.Block($"if (ActiveInputs.SeemFew(ref {inputs}, {layer.Inputs}))"))
        {
            fromList();
        }

        using (writer.Block("else"))
        {
            RowLayerWriter.WriteCall(writer, layer, inputs, outputs);
        }
    }

    /// <summary>Writes the kernel.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="width">The vectors.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="isFirst">Whether its inputs are those of the network.</param>
    public static void Write(CodeWriter writer, VectorWidth width, RowLayer layer, bool isFirst)
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
            WriteTile(writer, layer, tiling, new PartialSums(width, tiling, layer.Parts), isFirst);
        }
    }

    private static void WriteTile(CodeWriter writer, RowLayer layer, PanelTiling tiling, PartialSums sums, bool isFirst)
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
            WriteInputs(writer, sums, layer, isFirst);
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

    /// <summary>Writes what adds the products of the inputs in the list, of one after another or of four at a time.</summary>
    private static void WriteInputs(CodeWriter writer, PartialSums sums, RowLayer layer, bool isFirst)
    {
        if (isFirst)
        {
            writer.Line("nuint next = ActiveInputs.StepToNext(ref active);");
        }

        if (sums.Parts == 1)
        {
            using (writer.Block("for (nuint i = 0; i < count; i++)"))
            {
                WritePrefetch(writer, isFirst);
                WriteInput(writer, sums, layer, part: 0, "i");
            }
        }
        else
        {
            WriteInputsInTurn(writer, sums, layer, isFirst);
        }
    }

    /// <summary>Writes what adds the products of four inputs at a time, each to a part, then of those that are left.</summary>
    private static void WriteInputsInTurn(CodeWriter writer, PartialSums sums, RowLayer layer, bool isFirst)
    {
        writer.Line("nuint i = 0;");
        using (writer.Block($"for (; i + {ListTiles.Inputs} <= count; i += {ListTiles.Inputs})"))
        {
            WritePrefetch(writer, isFirst);
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

    /// <summary>
    /// Writes what asks memory, while the first layer goes through a list, for a part of the sample that may come next: a line
    /// of it for every four inputs, which is all of it where a quarter is not zero.
    /// </summary>
    private static void WritePrefetch(CodeWriter writer, bool isFirst)
    {
        if (isFirst)
        {
            writer.Line("// Some of the sample that may come next.");
            writer.Line($"CacheLine.Prefetch(ref Unsafe.Add(ref x, next + (i * {PanelLayout.LaneCount / ListTiles.Inputs})));");
            writer.Line();
        }
    }

    /// <summary>Writes what adds the products of the input at a place in the list.</summary>
    private static void WriteInput(CodeWriter writer, PartialSums sums, RowLayer layer, int part, string place)
    {
        writer.Line($"nuint k = Unsafe.Add(ref list, {place});");
        RowLayerWriter.WriteInput(writer, sums, layer.Shape, part, "k", further: 0);
    }
}
