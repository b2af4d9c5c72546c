namespace GenNet.Generator;

/// <summary>
/// Writes one layer for a single sample, over its active inputs only, by <see cref="PartialSums"/> that take these in turn.
/// </summary>
internal static class ActiveLayerWriter
{
    public static string Name(RowLayer layer) => $"Active{layer.Name}";

    public static void Write(CodeWriter writer, VectorWidth width, RowLayer layer)
    {
        writer.Summary($"{layer.Formula} for one row, over its active inputs: {layer.Shape.Inputs} inputs, {layer.Shape.Outputs} outputs.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(layer)}(ref float x, ref int active, nuint count, ref float weights, ref float biases, ref float outputs)"))
        {
            PanelTiling.WriteOutputLoops(writer, layer.Shape, PanelTiling.Of(layer.Shape, width), (tiling, output) =>
                WriteTile(writer, width, layer, tiling, output));
        }
    }

    private static void WriteTile(
        CodeWriter writer, VectorWidth width, RowLayer layer, PanelTiling tiling, Func<int, string> output)
    {
        var sums = new PartialSums(width, tiling, PartialSums.Most);

        void WriteInput(int part)
        {
            writer.Line($"nuint k{part} = (nuint)Unsafe.Add(ref active, {Reference.Plus("i", part)});");
            writer.Line($"{width.Vector} x{part} = {width.Type}.Create(Unsafe.Add(ref x, k{part}));");
            sums.WriteInput(writer, part, $"x{part}", place => width.Load("w", Reference.Plus($"k{part}", tiling.PanelWidth, place)));
        }

        sums.WriteStart(writer, place => width.Load("biases", output(place)));
        writer.Line();
        writer.Line("nuint i = 0;");
        using (writer.Block($"for (; i + {sums.Parts} <= count; i += {sums.Parts})"))
        {
            for (int part = 0; part < sums.Parts; part++)
            {
                WriteInput(part);
            }
        }

        writer.Line();
        using (writer.Block("for (; i < count; i++)"))
        {
            WriteInput(0);
        }

        writer.Line();
        sums.WriteResults(writer, layer.Activation?.Name, "outputs", output);
    }
}
