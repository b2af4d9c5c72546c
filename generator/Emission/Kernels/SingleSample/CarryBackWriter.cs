namespace GenNet.Generator;

/// <summary>
/// Writes δ = Wᵀ δ' for a single sample, before it is multiplied by f'(z) (Nielsen, chapter 2, BP2): through the weights as
/// they lie, for to transpose them takes as long as this.
/// </summary>
internal static class CarryBackWriter
{
    /// <summary>Up to so many neurons, written out, are inlined, so that a small network becomes one stretch of code.</summary>
    private const int InlinedInputs = 16;

    public static string Name(Shape shape) => $"CarryBack{shape}";

    /// <summary>The way errors go, for the reader: <c>from 10 outputs back to 16 inputs</c>.</summary>
    public static string Way(Shape shape) =>
        $"from {shape.Outputs} {(shape.Outputs == 1 ? "output" : "outputs")} back to {shape.Inputs} {(shape.Inputs == 1 ? "input" : "inputs")}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        BackwardSums full = BackwardSums.Of(width, shape);
        int height = full.Height;
        int rest = shape.Inputs % height;
        int whole = shape.Inputs - rest;

        WriteSummary(writer, shape);
        WriteOptions(writer, shape);
        using (writer.Method($"private static void {Name(shape)}(ref float e, ref float weights, ref float results)"))
        {
            if (whole == height)
            {
                writer.Line(Call(shape, height, "0"));
            }
            else
            {
                using (writer.Block($"for (nuint input = 0; input < {whole}; input += {height})"))
                {
                    writer.Line(Call(shape, height, "input"));
                }
            }

            if (rest > 0)
            {
                writer.Line();
                writer.Line(Call(shape, rest, $"{whole}"));
            }
        }

        foreach (int tile in rest > 0 ? (int[])[height, rest] : [height])
        {
            writer.Line();
            WriteTile(writer, shape, full with { Height = tile });
        }
    }

    public static void WriteScalar(CodeWriter writer, Shape shape)
    {
        WriteSummary(writer, shape);
        using (writer.Method($"private static void {Name(shape)}(ref float e, ref float weights, ref float results)"))
        using (writer.Block($"for (nuint input = 0; input < {shape.Inputs}; input++)"))
        {
            writer.Line("float sum = 0f;");
            using (writer.Block($"for (nuint output = 0; output < {shape.Outputs}; output++)"))
            {
                writer.Line($"ref float w = ref Unsafe.Add(ref weights, {ScalarWeight.FirstOf("output", shape)});");
                writer.Line($"sum += Unsafe.Add(ref w, input * {ScalarWeight.PanelWidth("output", shape)}) * Unsafe.Add(ref e, output);");
            }

            writer.Line();
            writer.Line("Unsafe.Add(ref results, input) = sum;");
        }
    }

    private static void WriteSummary(CodeWriter writer, Shape shape) =>
        writer.Summary($"Wᵀ δ for one row: {Way(shape)}.");

    private static void WriteOptions(CodeWriter writer, Shape shape)
    {
        string options = shape.Inputs <= InlinedInputs && shape.Outputs <= PanelLayout.PanelWidth
            ? "AggressiveInlining"
            : "AggressiveOptimization";
        writer.Line($"[MethodImpl(MethodImplOptions.{options})]");
    }

    private static string Tile(Shape shape, int height) => $"{Name(shape)}Tile{height}";

    private static string Call(Shape shape, int height, string input) =>
        $"{Tile(shape, height)}({input}, ref e, ref weights, ref {Reference.At("results", input)});";

    private static void WriteTile(CodeWriter writer, Shape shape, BackwardSums sums)
    {
        VectorWidth width = sums.Width;
        writer.Summary($"A tile of {sums.Height} {(sums.Height == 1 ? "input" : "inputs")}.");
        WriteOptions(writer, shape);
        using (writer.Method($"private static void {Tile(shape, sums.Height)}(nuint input, ref float e, ref float weights, ref float results)"))
        {
            sums.WriteStart(writer);
            PanelTiling.WriteOutputLoops(writer, shape, PanelTiling.OfPanels(shape), (panels, output) =>
            {
                writer.Line($"ref float ws = ref Unsafe.Add(ref w, input * {panels.PanelWidth});");
                sums.WritePanel(
                    writer,
                    panels.PanelWidth,
                    lane => width.Load("e", output(lane)),
                    (neuron, lane) => width.Load("ws", $"{(neuron * panels.PanelWidth) + lane}"));
            });
            writer.Line();
            WriteTotals(writer, sums);
        }
    }

    private static void WriteTotals(CodeWriter writer, BackwardSums sums)
    {
        if (FourSumsWriter.Serves(sums.Width))
        {
            FourSumsWriter.WriteTotals(writer, sums);
            return;
        }

        for (int neuron = 0; neuron < sums.Height; neuron++)
        {
            writer.Line($"{Reference.At("results", neuron)} = {sums.Total(neuron)};");
        }
    }
}
