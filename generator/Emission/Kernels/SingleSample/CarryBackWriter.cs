namespace GenNet.Generator;

/// <summary>
/// Writes δ = (Wᵀ δ') ⊙ f'(z) for a single sample (Nielsen, chapter 2, BP2): through the weights as they lie, for to transpose
/// them takes as long as this.
/// </summary>
internal static class CarryBackWriter
{
    /// <summary>Up to so many neurons, written out, are inlined, so that a small network becomes one stretch of code.</summary>
    private const int InlinedInputs = 16;

    private static readonly ElementwiseActivationEmitter Identity = (ElementwiseActivationEmitter)ActivationEmitter.For(Activation.Identity);

    public static string Name(Shape shape) => $"CarryBack{shape}";

    /// <summary>The way errors go, for the reader: <c>from 10 outputs back to 16 inputs</c>.</summary>
    public static string Way(Shape shape) =>
        $"from {Counted.Outputs(shape.Outputs)} back to {Counted.Inputs(shape.Inputs)}";

    /// <summary>What becomes of the errors, for the reader.</summary>
    /// <param name="hidden">The activation of the layer that they come to.</param>
    public static string Formula(ElementwiseActivationEmitter hidden) => hidden.IsIdentity ? "Wᵀ δ" : "(Wᵀ δ) ⊙ f'(z)";

    /// <summary>Whether results are multiplied by f'(z) in a pass of its own, for want of instructions to make vectors of them.</summary>
    public static bool HasDerivativeApart(VectorWidth width) => !TotalsWriter.Serves(width);

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape, ElementwiseActivationEmitter hidden)
    {
        BackwardSums[] tiles = [.. BackwardSums.TilesOf(width, shape)];
        ElementwiseActivationEmitter inTiles = HasDerivativeApart(width) ? Identity : hidden;
        int height = tiles[0].Height;
        int whole = shape.Inputs - (shape.Inputs % height);

        WriteSummary(writer, shape, hidden);
        WriteOptions(writer, shape);
        using (writer.Method($"private static void {Name(shape)}(ref float e, ref float weights, {Activations(hidden, "ref float activations")}ref float results)"))
        {
            if (whole == height)
            {
                writer.Line(Call(shape, inTiles, height, "0"));
            }
            else
            {
                using (writer.Block($"for (nuint input = 0; input < {whole}; input += {height})"))
                {
                    writer.Line(Call(shape, inTiles, height, "input"));
                }
            }

            if (whole < shape.Inputs)
            {
                writer.Line();
                writer.Line(Call(shape, inTiles, shape.Inputs - whole, $"{whole}"));
            }

            if (HasDerivativeApart(width) && !hidden.IsIdentity)
            {
                writer.Line();
                ElementwiseWriter.WriteDerivativeCall(writer, hidden, "ref results", "ref activations", $"{PanelLayout.PaddedRow(shape.Inputs)}");
            }
        }

        foreach (BackwardSums tile in tiles)
        {
            writer.Line();
            WriteTile(writer, width, shape, inTiles, tile);
        }
    }

    public static void WriteScalar(CodeWriter writer, Shape shape, ElementwiseActivationEmitter hidden)
    {
        WriteSummary(writer, shape, hidden);
        using (writer.Method($"private static void {Name(shape)}(ref float e, ref float weights, {Activations(hidden, "ref float activations")}ref float results)"))
        using (writer.Block($"for (nuint input = 0; input < {shape.Inputs}; input++)"))
        {
            writer.Line("float sum = 0f;");
            using (writer.Block($"for (nuint output = 0; output < {shape.Outputs}; output++)"))
            {
                writer.Line($"ref float w = ref Unsafe.Add(ref weights, {ScalarWeight.FirstOf("output", shape)});");
                writer.Line($"sum += Unsafe.Add(ref w, input * {ScalarWeight.PanelWidth("output", shape)}) * Unsafe.Add(ref e, output);");
            }

            writer.Line();
            if (!hidden.IsIdentity)
            {
                writer.Line("float a = Unsafe.Add(ref activations, input);");
            }

            writer.Line($"Unsafe.Add(ref results, input) = {(hidden.IsIdentity ? "sum" : hidden.ScalarTimesDerivative("sum", "a"))};");
        }
    }

    /// <summary>Writes the statement that calls it for a hidden layer.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layer">The hidden layer.</param>
    /// <param name="next">The layer behind it, which the errors come from.</param>
    public static void WriteCall(CodeWriter writer, LayerPlan layer, LayerPlan next)
    {
        string activations = Activations((ElementwiseActivationEmitter)layer.Activation, $"ref a{layer.Index}");
        writer.Line($"{Name(next.Shape)}(ref e{next.Index}, ref {NetworkMethodsWriter.Weights(next)}, {activations}ref e{layer.Index});");
    }

    /// <summary>A parameter or argument, with a comma behind it, of what needs activations for a derivative.</summary>
    /// <param name="hidden">The activation.</param>
    /// <param name="parameter">How it is spelled.</param>
    public static string Activations(ElementwiseActivationEmitter hidden, string parameter) => hidden.IsIdentity ? "" : parameter + ", ";

    private static void WriteSummary(CodeWriter writer, Shape shape, ElementwiseActivationEmitter hidden) =>
        writer.Summary($"{Formula(hidden)} for one row: {Way(shape)}.");

    private static void WriteOptions(CodeWriter writer, Shape shape)
    {
        string options = shape.Inputs <= InlinedInputs && shape.Outputs <= PanelLayout.PanelWidth
            ? "AggressiveInlining"
            : "AggressiveOptimization";
        writer.Line($"[MethodImpl(MethodImplOptions.{options})]");
    }

    private static string Tile(Shape shape, int height) => $"{Name(shape)}Tile{height}";

    private static string Call(Shape shape, ElementwiseActivationEmitter hidden, int height, string input)
    {
        string activations = Activations(hidden, $"ref {Reference.At("activations", input)}");
        return $"{Tile(shape, height)}({input}, ref e, ref weights, {activations}ref {Reference.At("results", input)});";
    }

    private static void WriteTile(CodeWriter writer, VectorWidth machine, Shape shape, ElementwiseActivationEmitter hidden, BackwardSums sums)
    {
        VectorWidth width = sums.Width;
        writer.Summary($"A tile of {Counted.Inputs(sums.Height)}.");
        WriteOptions(writer, shape);
        using (writer.Method(
            $"private static void {Tile(shape, sums.Height)}(nuint input, ref float e, ref float weights, {Activations(hidden, "ref float activations")}ref float results)"))
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
            if (TotalsWriter.Serves(machine))
            {
                WriteVectorOfResults(writer, machine, hidden, sums);
            }
            else
            {
                for (int neuron = 0; neuron < sums.Height; neuron++)
                {
                    writer.Line($"{Reference.At("results", neuron)} = {sums.Total(neuron)};");
                }
            }
        }
    }

    private static void WriteVectorOfResults(CodeWriter writer, VectorWidth machine, ElementwiseActivationEmitter hidden, BackwardSums sums)
    {
        TotalsWriter.WriteTotals(writer, machine, sums);
        if (hidden.IsIdentity)
        {
            writer.Line(VectorWidth.Store("totals", "results", "0"));
            return;
        }

        VectorWidth width = TotalsWriter.Width(machine, sums);
        writer.Line($"{width.Vector} a = {width.Load("activations", "0")};");
        writer.Line(VectorWidth.Store($"({hidden.VectorTimesDerivative(width, "totals", "a")})", "results", "0"));
    }
}
