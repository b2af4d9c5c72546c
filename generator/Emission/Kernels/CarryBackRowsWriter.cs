namespace GenNet.Generator;

/// <summary>
/// Writes δ = Wᵀ δ' for many rows, before it is multiplied by f'(z) (Nielsen, chapter 2, BP2). The weights are transposed
/// a panel of inputs at a time, into a place that stays near the core; then the tiles of <see cref="ProductTileWriter"/>
/// carry errors back as they carry activations forward.
/// </summary>
internal static class CarryBackRowsWriter
{
    public static string Name(Shape shape) => $"CarryBackRows{shape}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        WriteSummary(writer, shape, ", one panel of transposed weights after another");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(Signature(shape)))
        {
            writer.Line("""
                nuint rows = (nuint)batch.Count;
                ref float panel = ref batch.TransposedPanel;
                ref float b = ref batch.NoBiases;
                """);
            writer.Line();
            PanelTiling.WriteLoops(
                writer,
                PanelTiling.Of(shape.Transposed, panelWidth => panelWidth),
                "input",
                (panel, input) => WritePanel(writer, width, shape, panel, input(0)));
        }
    }

    /// <summary>Without vectors there is nothing to gain by transposing.</summary>
    public static void WriteScalar(CodeWriter writer, Shape shape)
    {
        WriteSummary(writer, shape, way: "");
        using (writer.Method(Signature(shape)))
        using (writer.Block("for (nuint row = 0; row < (nuint)batch.Count; row++)"))
        {
            writer.Line($"ref float e = ref Unsafe.Add(ref errors, row * {PanelLayout.RowStride(shape.Outputs)});");
            writer.Line($"{CarryBackWriter.Name(shape)}(ref e, ref weights, ref Unsafe.Add(ref results, row * {PanelLayout.RowStride(shape.Inputs)}));");
        }
    }

    private static void WritePanel(CodeWriter writer, VectorWidth width, Shape shape, PanelTiling panel, string input)
    {
        PanelTiling tiling = panel with { TileLanes = width.TileLanes(panel.PanelWidth) };
        writer.Line($"PanelTransposition.CopyPanel(ref weights, ref panel, {shape.Inputs}, {shape.Outputs}, {input});");
        if (tiling.TileLanes == tiling.PanelWidth)
        {
            WriteTile("0", input);
            return;
        }

        using (writer.Block($"for (nuint lane = 0; lane < {tiling.PanelWidth}; lane += {tiling.TileLanes})"))
        {
            WriteTile("lane", input == "0" ? "lane" : $"{input} + lane");
        }

        void WriteTile(string lane, string place)
        {
            writer.Line($"ref float w = ref {Reference.At("panel", lane)};");
            writer.Line($"ref float z = ref {Reference.At("results", place)};");
            int block = PanelLayout.PanelWidth * PanelLayout.PanelWidth;
            if (Prefetching.Pays(shape.Transposed))
            {
                string after = input == "0" ? $"{block}" : $"({input} + {PanelLayout.PanelWidth}) * {PanelLayout.PanelWidth}";
                writer.Line("// What will be transposed next: every tile asks for what one panel of outputs has of it.");
                writer.Line($"ref float next = ref Unsafe.Add(ref weights, {after});");
            }

            int highest = width.RowTiles(tiling.TileLanes)[0];
            ProductTileWriter.WriteRowLoop(writer, width, shape.Transposed, tiling, "errors", ahead: _ =>
                $"ref Unsafe.Add(ref next, row / {highest} * {shape.Inputs * PanelLayout.PanelWidth}), {Math.Max(block / shape.Outputs, 1)}");
        }
    }

    private static void WriteSummary(CodeWriter writer, Shape shape, string way) =>
        writer.Summary($"Wᵀ δ for every row: {CarryBackWriter.Way(shape)}{way}.");

    private static string Signature(Shape shape) =>
        $"private static void {Name(shape)}(ref float errors, ref float weights, ref float results, MiniBatch batch)";
}
