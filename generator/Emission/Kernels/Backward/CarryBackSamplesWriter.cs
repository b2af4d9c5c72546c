namespace GenNet.Generator;

/// <summary>
/// Writes δ = (Wᵀ δ') ⊙ f'(z) for many rows with samples side by side in the lanes (Nielsen, chapter 2, BP2): through the
/// weights as they lie, in the tiles of <see cref="CarryBackSamplesTile"/>. Only errors are transposed, on the way in and
/// on the way out; for a large layer that takes less than to transpose its weights.
/// </summary>
internal static class CarryBackSamplesWriter
{
    /// <summary>Whether errors go back through a layer this way.</summary>
    public static bool Pays(Shape shape) => SamplePanels.Pay(shape.Inputs, shape.Outputs);

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape, ElementwiseActivationEmitter hidden)
    {
        using (CarryBackRowsWriter.WriteHeader(writer, shape, hidden, ", samples side by side"))
        {
            writer.Line("""
                nuint rows = (nuint)batch.Count;
                ref float errorPanels = ref batch.ErrorPanels;
                ref float sumPanels = ref batch.SumPanels;
                """);
            writer.Line($"SampleTransposition.CopyToPanels(ref errors, {PanelLayout.RowStride(shape.Outputs)}, batch.Count, ref errorPanels, {shape.Outputs});");
            if (Prefetching.Pays(shape))
            {
                writer.Line();
                writer.Line("// Every tile asks for its share of the weights behind its inputs.");
                writer.Line($"nuint ahead = {Prefetching.Share(CarryBackSamplesTile.Sums(width), "rows", PanelLayout.LaneCount)};");
            }

            writer.Line();
            PanelTiling.WriteLoops(
                writer,
                PanelTiling.OfPanels(shape.Inputs, width.CarryBackInputs),
                "firstInput",
                (panel, firstInput) => WriteInputs(writer, width, shape, panel, firstInput(0)));
            if (!hidden.IsIdentity)
            {
                writer.Line();
                ElementwiseWriter.WriteDerivativeCall(
                    writer, hidden, "ref results", "ref activations", $"rows * {PanelLayout.RowStride(shape.Inputs)}");
            }
        }

        foreach (PanelTiling outputs in PanelTiling.OfPanels(shape))
        {
            foreach (CarryBackSamplesTile tile in CarryBackSamplesTile.Of(shape, width, outputs))
            {
                writer.Line();
                tile.Write(writer);
            }
        }
    }

    /// <summary>Writes what a panel of inputs takes: their sums over all outputs, put where they belong.</summary>
    private static void WriteInputs(CodeWriter writer, VectorWidth width, Shape shape, PanelTiling panel, string firstInput)
    {
        const int LastLane = PanelLayout.LaneCount - 1;
        writer.Line($"MemoryMarshal.CreateSpan(ref sumPanels, ((batch.Count + {LastLane}) & ~{LastLane}) * {panel.PanelWidth}).Clear();");
        string inputs = $"{Math.Min(panel.PanelWidth, shape.Inputs - panel.FirstOutput)}";
        if (panel.IsRepeated && shape.Inputs < panel.LastOutput)
        {
            inputs = "inputs";
            writer.Line($"nuint inputs = Math.Min({panel.PanelWidth}, {shape.Inputs} - {firstInput});");
        }

        foreach (PanelTiling outputs in PanelTiling.OfPanels(shape))
        {
            writer.Line();
            WriteOutputs(writer, width, shape, panel, firstInput, inputs, outputs);
        }

        writer.Line();
        writer.Line($"SampleTransposition.CopyToRows(ref sumPanels, {panel.PanelWidth}, ref {Reference.At("results", firstInput)}, {PanelLayout.RowStride(shape.Inputs)}, batch.Count);");
    }

    private static void WriteOutputs(
        CodeWriter writer, VectorWidth width, Shape shape, PanelTiling panel, string firstInput, string inputs, PanelTiling outputs)
    {
        int most = CarryBackSamplesTile.MostOutputs(width);
        int first = outputs.FirstOutput;
        int last = Math.Min(outputs.LastOutput, shape.Outputs);
        bool isRepeated = last - first > most;
        string count = !isRepeated ? $"{last - first}" : (last - first) % most == 0 ? $"{most}" : $"Math.Min({most}, {last} - output)";
        string output = isRepeated ? "output" : $"{first}";

        // A scope of its own keeps the names apart.
        using (isRepeated ? writer.Block($"for (nuint output = {first}; output < {last}; output += {most})") : writer.Block())
        {
            writer.Line($"ref float w = ref Unsafe.Add(ref weights, {(output == "0" ? "" : $"({output} * {shape.Inputs}) + ")}({firstInput} * {outputs.PanelWidth}));");
            writer.Line("nuint row = 0;");
            CarryBackSamplesTile[] tiles = CarryBackSamplesTile.Of(shape, width, outputs);
            using (writer.Block($"for (; row + {PanelLayout.LaneCount} < rows; row += {PanelLayout.PanelWidth})"))
            {
                WriteSamples(tiles[0]);
            }

            writer.Line();
            using (writer.Block("if (row < rows)"))
            {
                WriteSamples(tiles[1]);
            }
        }

        void WriteSamples(CarryBackSamplesTile tile)
        {
            writer.Line($"ref float e = ref Unsafe.Add(ref errorPanels, (row * {shape.Outputs}){(output == "0" ? "" : $" + ({output} * {tile.Samples.PanelWidth})")});");
            writer.Line($"ref float s = ref Unsafe.Add(ref sumPanels, row * {panel.PanelWidth});");
            tile.WriteCalls(writer, panel, inputs, count);
        }
    }
}
