namespace GenNet.Generator;

/// <summary>
/// Writes one layer for a single sample, over its active inputs only: those of all <see cref="PartialSums"/> side by side,
/// then what is left of each. They come out as if all inputs were added, bit for bit.
/// </summary>
internal static class ActiveLayerWriter
{
    public static string Name(RowLayer layer) => $"Active{layer.Name}";

    /// <summary>Writes the calls that list a layer's active inputs and compute its activations.</summary>
    public static void WriteCalls(CodeWriter writer, LayerPlan layer, string inputs, string active, string outputs)
    {
        writer.Line($"ActiveNeurons.Find(ref {inputs}, {layer.Inputs}, {RowLayer.Of(layer).Parts}, ref {active});");
        writer.Line($"{Name(RowLayer.Of(layer))}(ref {inputs}, ref {active}, ref {NetworkMethodsWriter.Weights(layer)}, ref {NetworkMethodsWriter.Biases(layer)}, ref {outputs});");
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
            if (sums.Parts == 1)
            {
                WriteList(writer, sums.Parts);
            }
            else
            {
                WriteParts(writer);
            }

            writer.Line();
            sums.WriteStart(writer, lane => sums.Width.Load("biases", $"{lane}"));
            writer.Line();
            if (sums.Parts == 1)
            {
                WriteLoop(writer, layer, sums, "0", "count", parts: [0]);
            }
            else
            {
                WriteLoop(writer, layer, sums, "0", "least", Enumerable.Range(0, sums.Parts));
                for (int part = 0; part < sums.Parts; part++)
                {
                    writer.Line();
                    WriteLoop(writer, layer, sums, "least", Count(part), [part]);
                }
            }

            writer.Line();
            RowLayerWriter.WriteResults(writer, sums, layer, lane => $"{lane}");
        }
    }

    /// <summary>Writes the declarations of a whole <c>list</c>, in <c>active</c>, and of its <c>count</c>.</summary>
    public static void WriteList(CodeWriter writer, int parts)
    {
        writer.Line("ref ushort list = ref ActiveNeurons.List(ref active);");
        writer.Line($"nuint count = (nuint){Reference.At("active", parts - 1)};");
    }

    /// <summary>Writes the declarations of the parts of a list, where they end, and how many inputs all of them have.</summary>
    private static void WriteParts(CodeWriter writer)
    {
        for (int part = 0; part < PartialSums.Most; part++)
        {
            writer.Line($"nuint end{part} = (nuint){Reference.At("active", part)};");
        }

        writer.Line("ref ushort list0 = ref ActiveNeurons.List(ref active);");
        for (int part = 1; part < PartialSums.Most; part++)
        {
            writer.Line($"ref ushort list{part} = ref Unsafe.Add(ref list0, end{part - 1});");
        }

        writer.Line($"nuint least = Math.Min(Math.Min({Count(0)}, {Count(1)}), Math.Min({Count(2)}, {Count(3)}));");
    }

    /// <summary>The length of a part of the list, as an expression.</summary>
    private static string Count(int part) => part == 0 ? "end0" : $"end{part} - end{part - 1}";

    /// <summary>Writes a loop that adds the products of the inputs in some parts of the list.</summary>
    private static void WriteLoop(CodeWriter writer, RowLayer layer, PartialSums sums, string first, string last, IEnumerable<int> parts)
    {
        using (writer.Block($"for (nuint i = {first}; i < {last}; i++)"))
        {
            foreach (int part in parts)
            {
                string k = sums.OfPart("k", part);
                writer.Line($"nuint {k} = Unsafe.Add(ref {sums.OfPart("list", part)}, i);");
                RowLayerWriter.WriteInput(writer, sums, layer.Shape, part, k, further: 0);
            }
        }
    }
}
