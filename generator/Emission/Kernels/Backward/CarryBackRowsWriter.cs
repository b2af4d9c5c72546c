namespace GenNet.Generator;

/// <summary>
/// Writes δ = (Wᵀ δ') ⊙ f'(z) for many rows (Nielsen, chapter 2, BP2). The weights are transposed
/// a panel of inputs at a time, into a place that stays near the core; then the tiles of <see cref="ProductTileWriter"/>
/// carry errors back as they carry activations forward. Through large layers, <see cref="CarryBackSamplesWriter"/> writes
/// another way under the same name.
/// </summary>
internal static class CarryBackRowsWriter
{
    public static string Name(Shape shape) => $"CarryBackRows{shape}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape, ElementwiseActivationEmitter hidden)
    {
        using (WriteHeader(writer, shape, hidden, ", one panel of transposed weights after another"))
        {
            writer.Line("""
                nuint rows = (nuint)batch.Count;
                ref float panel = ref batch.TransposedPanel;
                ref float b = ref batch.NoBiases;
                """);
            writer.Line();
            PanelTiling.WriteLoops(
                writer,
                PanelTiling.OfPanels(shape.Inputs, PanelLayout.PanelWidth),
                "input",
                (panel, input) => WritePanel(writer, width, shape, hidden, panel, input(0)));
        }
    }

    /// <summary>Opens the method; disposing what it returns closes it.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="shape">The layer that errors come through.</param>
    /// <param name="hidden">The activation of the layer before.</param>
    /// <param name="way">How they come, for the reader.</param>
    public static CodeWriter.BlockScope WriteHeader(CodeWriter writer, Shape shape, ElementwiseActivationEmitter hidden, string way)
    {
        WriteSummary(writer, shape, hidden, way);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        return writer.Method(Signature(shape, hidden));
    }

    /// <summary>Writes the statement that calls it for a hidden layer.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layer">The hidden layer.</param>
    /// <param name="next">The layer behind it, which the errors come from.</param>
    public static void WriteCall(CodeWriter writer, LayerPlan layer, LayerPlan next)
    {
        string activations = CarryBackWriter.Activations((ElementwiseActivationEmitter)layer.Activation, $"ref a{layer.Index}");
        writer.Line($"{Name(next.Shape)}(ref e{next.Index}, ref {NetworkMethodsWriter.Weights(next)}, {activations}ref e{layer.Index}, batch);");
    }

    /// <summary>Without vectors there is nothing to gain by transposing.</summary>
    public static void WriteScalar(CodeWriter writer, Shape shape, ElementwiseActivationEmitter hidden)
    {
        int stride = PanelLayout.RowStride(shape.Inputs);
        string activations = CarryBackWriter.Activations(hidden, $"ref Unsafe.Add(ref activations, row * {stride})");
        WriteSummary(writer, shape, hidden, way: "");
        using (writer.Method(Signature(shape, hidden)))
        using (writer.Block("for (nuint row = 0; row < (nuint)batch.Count; row++)"))
        {
            writer.Line($"ref float e = ref Unsafe.Add(ref errors, row * {PanelLayout.RowStride(shape.Outputs)});");
            writer.Line($"{CarryBackWriter.Name(shape)}(ref e, ref weights, {activations}ref Unsafe.Add(ref results, row * {stride}));");
        }
    }

    private static void WritePanel(
        CodeWriter writer, VectorWidth width, Shape shape, ElementwiseActivationEmitter hidden, PanelTiling panel, string input)
    {
        width = width.ForRowsOf(shape.Inputs);
        int lanes = Math.Min(panel.PanelWidth, PanelLayout.PaddedRow(shape.Inputs));
        PanelTiling tiling = panel with { TileLanes = width.TileLanes(lanes) };
        writer.Line($"PanelTransposition.CopyPanel(ref weights, ref panel, {shape.Inputs}, {shape.Outputs}, {input});");
        if (tiling.TileLanes == lanes)
        {
            WriteTile("0", input);
            return;
        }

        using (writer.Block($"for (nuint lane = 0; lane < {lanes}; lane += {tiling.TileLanes})"))
        {
            WriteTile("lane", input == "0" ? "lane" : $"{input} + lane");
        }

        void WriteTile(string lane, string place)
        {
            writer.Line($"ref float w = ref {Reference.At("panel", lane)};");
            if (!hidden.IsIdentity)
            {
                writer.Line($"ref float a = ref {Reference.At("activations", place)};");
            }

            writer.Line($"ref float z = ref {Reference.At("results", place)};");
            int block = PanelLayout.PanelWidth * PanelLayout.PanelWidth;
            if (Prefetching.Pays(shape.Transposed))
            {
                string after = input == "0" ? $"{block}" : $"({input} + {PanelLayout.PanelWidth}) * {PanelLayout.PanelWidth}";
                writer.Line("// What will be transposed next: every tile asks for what one panel of outputs has of it.");
                writer.Line($"ref float next = ref Unsafe.Add(ref weights, {after});");
            }

            int highest = width.RowTiles(tiling.TileLanes)[0];
            ProductTileWriter.WriteRowLoop(writer, width, RowProduct.Back(shape, hidden), tiling, "errors", ahead: _ =>
                $"ref Unsafe.Add(ref next, row / {highest} * {shape.Inputs * PanelLayout.PanelWidth}), {(block + shape.Outputs - 1) / shape.Outputs}");
        }
    }

    private static void WriteSummary(CodeWriter writer, Shape shape, ElementwiseActivationEmitter hidden, string way) =>
        writer.Summary($"{CarryBackWriter.Formula(hidden)} for every row: {CarryBackWriter.Way(shape)}{way}.");

    private static string Signature(Shape shape, ElementwiseActivationEmitter hidden)
    {
        string activations = CarryBackWriter.Activations(hidden, "ref float activations");
        return $"private static void {Name(shape)}(ref float errors, ref float weights, {activations}ref float results, MiniBatch batch)";
    }
}
