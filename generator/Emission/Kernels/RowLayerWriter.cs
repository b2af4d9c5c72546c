namespace GenNet.Generator;

/// <summary>
/// Writes one layer for a single sample: there are no rows to fill the registers with, but <see cref="PartialSums"/>.
/// </summary>
internal static class RowLayerWriter
{
    /// <summary>Up to so many inputs a layer is written without a loop.</summary>
    private const int UnrolledInputs = 16;

    /// <summary>Writes the call that computes a layer's activations.</summary>
    public static void WriteCall(CodeWriter writer, LayerPlan layer, string inputs, string outputs) => writer.Line(
        $"{RowLayer.Of(layer).Name}(ref {inputs}, ref {NetworkMethodsWriter.Weights(layer)}, ref {NetworkMethodsWriter.Biases(layer)}, ref {outputs});");

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
            PanelTiling.WriteOutputLoops(writer, layer.Shape, layer.Stretches(width), (tiling, output) =>
            {
                var sums = new PartialSums(width, tiling, Math.Min(PartialSums.Most, layer.Shape.Inputs));
                sums.WriteStart(writer, place => width.Load("biases", output(place)));
                writer.Line();
                if (layer.Shape.Inputs < ActiveNeuronLayout.LeastInputs)
                {
                    WriteOneByOne(writer, sums, layer.Shape.Inputs);
                }
                else
                {
                    WriteBlocks(writer, sums, layer.Shape.Inputs);
                }

                writer.Line();
                WriteResults(writer, sums, layer, output);
            });
        }
    }

    /// <summary>Writes what adds the products of all inputs, which go to the parts in turn.</summary>
    private static void WriteOneByOne(CodeWriter writer, PartialSums sums, int inputs)
    {
        int looped = inputs <= UnrolledInputs ? 0 : inputs - (inputs % sums.Parts);
        if (looped > 0)
        {
            using (writer.Block($"for (nuint k = 0; k < {looped}; k += {sums.Parts})"))
            {
                WriteInputs(writer, sums, sums.Parts, distance: 1);
            }
        }

        if (looped > 0 && looped < inputs)
        {
            writer.Line();
        }

        int panelWidth = sums.Tiling.PanelWidth;
        for (int input = looped; input < inputs; input++)
        {
            long first = (long)input * panelWidth;
            sums.WriteInput(writer, input % sums.Parts, Input(sums, $"{input}"), place => sums.Width.Load("w", $"{first + place}"));
        }
    }

    /// <summary>Writes the same where they go to the parts in blocks, as they stand in <see cref="ActiveNeuronLayout"/>.</summary>
    private static void WriteBlocks(CodeWriter writer, PartialSums sums, int inputs)
    {
        const int BlockSize = ActiveNeuronLayout.BlockSize;
        int rounds = inputs / ActiveNeuronLayout.RoundSize * ActiveNeuronLayout.RoundSize;
        if (rounds == ActiveNeuronLayout.RoundSize)
        {
            WriteLoop("0", $"{BlockSize}", sums.Parts);
        }
        else
        {
            using (writer.Block($"for (nuint start = 0; start < {rounds}; start += {ActiveNeuronLayout.RoundSize})"))
            {
                WriteLoop("start", $"start + {BlockSize}", sums.Parts);
            }
        }

        // What is left is not a block for each part: some whole ones, and the beginning of another.
        int whole = (inputs - rounds) / BlockSize;
        int begun = rounds + (inputs % BlockSize);
        if (begun > rounds)
        {
            writer.Line();
            WriteLoop($"{rounds}", $"{begun}", whole + 1);
        }

        if (whole > 0)
        {
            writer.Line();
            WriteLoop($"{begun}", $"{rounds + BlockSize}", whole);
        }

        void WriteLoop(string first, string last, int parts)
        {
            using (writer.Block($"for (nuint k = {first}; k < {last}; k++)"))
            {
                WriteInputs(writer, sums, parts, distance: BlockSize);
            }
        }
    }

    /// <summary>Writes the statements that add the products of some inputs, from <c>k</c> on at a distance, to a part each.</summary>
    private static void WriteInputs(CodeWriter writer, PartialSums sums, int parts, int distance)
    {
        int panelWidth = sums.Tiling.PanelWidth;
        for (int part = 0; part < parts; part++)
        {
            int first = part * distance;
            sums.WriteInput(
                writer,
                part,
                Input(sums, Reference.Plus("k", first)),
                place => sums.Width.Load("w", Reference.Plus("k", panelWidth, (first * panelWidth) + place)));
        }
    }

    /// <summary>Writes the statements that store the activations of a tile.</summary>
    public static void WriteResults(CodeWriter writer, PartialSums sums, RowLayer layer, Func<int, string> output)
    {
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

    /// <summary>An input in each lane, as an expression.</summary>
    public static string Input(PartialSums sums, string place) => $"{sums.Width.Type}.Create({Reference.At("x", place)})";
}
