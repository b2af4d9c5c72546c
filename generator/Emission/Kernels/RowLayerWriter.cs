namespace GenNet.Generator;

/// <summary>
/// Writes one layer for a single sample: there are no rows to fill the registers with, but <see cref="PartialSums"/>.
/// </summary>
internal static class RowLayerWriter
{
    /// <summary>Up to so many inputs a layer is written without a loop.</summary>
    private const int UnrolledInputs = 16;

    public static void Write(CodeWriter writer, VectorWidth width, RowLayer layer)
    {
        // A small layer is inlined, so that a small network becomes one stretch of straight-line code.
        string options = layer.Shape.Inputs <= UnrolledInputs && layer.Shape.Outputs <= PanelLayout.PanelWidth
            ? "AggressiveInlining"
            : "AggressiveOptimization";
        writer.Summary($"{layer.Formula} for one row: {layer.Shape.Inputs} inputs, {layer.Shape.Outputs} outputs.");
        writer.Line($"[MethodImpl(MethodImplOptions.{options})]");
        using (writer.Method(
            $"private static void {layer.Name}(ref float x, ref float weights, ref float biases, ref float outputs)"))
        {
            IEnumerable<PanelTiling> stretches = layer.Shape.Outputs == 1
                ? [PanelTiling.OfOneOutput(width)]
                : PanelTiling.Of(layer.Shape, width);
            PanelTiling.WriteOutputLoops(writer, layer.Shape, stretches, (tiling, output) =>
                WriteTile(writer, width, layer, tiling, output));
        }
    }

    private static void WriteTile(
        CodeWriter writer, VectorWidth width, RowLayer layer, PanelTiling tiling, Func<int, string> output)
    {
        int inputs = layer.Shape.Inputs;
        var sums = new PartialSums(width, tiling, Math.Min(PartialSums.Most, inputs));
        int step = layer.SkipsZeros ? width.Lanes : sums.Parts;
        int looped = inputs <= UnrolledInputs ? 0 : inputs - (inputs % step);

        void WriteInput(int part, string input, Func<long, string> weight) => sums.WriteInput(
            writer, part, $"{width.Type}.Create({Reference.At("x", input)})", place => width.Load("w", weight(place)));

        sums.WriteStart(writer, place => width.Load("biases", output(place)));
        writer.Line();
        if (looped > 0)
        {
            WriteLoop(writer, width, layer, looped, sums.Parts, () =>
            {
                for (int part = 0; part < sums.Parts; part++)
                {
                    int first = part * tiling.PanelWidth;
                    WriteInput(part, Reference.Plus("k", part), place => Reference.Plus("k", tiling.PanelWidth, first + place));
                }
            });
            writer.Line();
        }

        for (int input = looped; input < inputs; input++)
        {
            long first = (long)input * tiling.PanelWidth;
            WriteInput(input % sums.Parts, $"{input}", place => $"{first + place}");
        }

        if (looped < inputs)
        {
            writer.Line();
        }

        if (layer.Shape.Outputs == 1)
        {
            // Who waits for it waits less than if it went through memory among its padding.
            sums.WriteOnlyResult(writer, layer.Activation?.Name, "outputs");
        }
        else
        {
            sums.WriteResults(writer, layer.Activation?.Name, "outputs", output);
        }
    }

    /// <summary>
    /// Writes the loop over inputs, a few at a time. Where zeros are skipped, a loop over vectors of inputs stands around
    /// it: written out instead, so many places at once would read the weights that no cache could follow.
    /// </summary>
    private static void WriteLoop(CodeWriter writer, VectorWidth width, RowLayer layer, int inputs, int step, Action body)
    {
        if (!layer.SkipsZeros)
        {
            using (writer.Block($"for (nuint k = 0; k < {inputs}; k += {step})"))
            {
                body();
            }

            return;
        }

        using (writer.Block($"for (nuint start = 0; start < {inputs}; start += {width.Lanes})"))
        {
            writer.Line("// Where there are only zeros there is nothing to add.");
            using (writer.Block($"if ({width.Type}.EqualsAll({width.Load("x", "start")}, {width.Vector}.Zero))"))
            {
                writer.Line("continue;");
            }

            writer.Line();
            using (writer.Block($"for (nuint k = start; k < start + {width.Lanes}; k += {step})"))
            {
                body();
            }
        }
    }
}
