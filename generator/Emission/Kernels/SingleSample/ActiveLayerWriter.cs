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
        writer.Line($"ActiveNeurons.Find(ref {inputs}, {layer.Inputs}, ref {active});");
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
            WriteTile(writer, layer, tiling, new PartialSums(width, tiling, PartialSums.Most));
        }
    }

    /// <summary>Writes the declarations of the parts of the list, where they end, and how many inputs all of them have.</summary>
    private static void WriteParts(CodeWriter writer)
    {
        for (int part = 0; part < PartialSums.Most; part++)
        {
            writer.Line($"nuint end{part} = (nuint){Reference.At("active", part)};");
        }

        writer.Line($"ref int list0 = ref {Reference.At("active", ActiveNeuronLayout.Start)};");
        for (int part = 1; part < PartialSums.Most; part++)
        {
            writer.Line($"ref int list{part} = ref Unsafe.Add(ref list0, end{part - 1});");
        }

        writer.Line($"nuint least = Math.Min(Math.Min({Count(0)}, {Count(1)}), Math.Min({Count(2)}, {Count(3)}));");
    }

    /// <summary>The length of a part of the list, as an expression.</summary>
    private static string Count(int part) => part == 0 ? "end0" : $"end{part} - end{part - 1}";

    private static void WriteTile(CodeWriter writer, RowLayer layer, PanelTiling tiling, PartialSums sums)
    {
        writer.Summary($"{tiling.TileLanes} outputs of one row.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
        using (writer.Method(
            $"private static void {tiling.TileName(Name(layer), 1)}(ref float x, ref int active, ref float w, ref float biases, ref float outputs)"))
        {
            WriteParts(writer);
            writer.Line();
            sums.WriteStart(writer, place => sums.Width.Load("biases", $"{place}"));
            writer.Line();
            using (writer.Block("for (nuint i = 0; i < least; i++)"))
            {
                for (int part = 0; part < sums.Parts; part++)
                {
                    WriteInput(writer, sums, part);
                }
            }

            for (int part = 0; part < sums.Parts; part++)
            {
                writer.Line();
                using (writer.Block($"for (nuint i = least; i < {Count(part)}; i++)"))
                {
                    WriteInput(writer, sums, part);
                }
            }

            writer.Line();
            RowLayerWriter.WriteResults(writer, sums, layer, place => $"{place}");
        }
    }

    /// <summary>Writes the statements that add the products of the input at <c>i</c> in the list of a part.</summary>
    private static void WriteInput(CodeWriter writer, PartialSums sums, int part)
    {
        writer.Line($"nuint k{part} = (nuint)Unsafe.Add(ref list{part}, i);");
        string input = RowLayerWriter.Input(sums, $"k{part}");
        if (sums.Tiling.Vectors(sums.Width) > 1)
        {
            writer.Line($"{sums.Width.Vector} x{part} = {input};");
            input = $"x{part}";
        }

        sums.WriteInput(
            writer, part, input, place => sums.Width.Load("w", Reference.Plus($"k{part}", sums.Tiling.PanelWidth, place)));
    }
}
