namespace GenNet.Generator;

/// <summary>
/// Writes one layer for a single sample, where there are no rows to fill the registers with: four partial sums, over
/// every fourth input each, keep the multiply-add units busy. They are added as (0 + 1) + (2 + 3) at every width.
/// </summary>
internal static class RowLayerWriter
{
    private const int PartialSums = 4;

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
            PanelTiling.WriteOutputLoops(writer, layer.Shape, PanelTiling.Of(layer.Shape, width), (tiling, output) =>
                WriteTile(writer, width, layer, tiling, output));
        }
    }

    private static void WriteTile(
        CodeWriter writer, VectorWidth width, RowLayer layer, PanelTiling tiling, Func<int, string> output)
    {
        int inputs = layer.Shape.Inputs;
        int vectors = tiling.Vectors(width);
        int sums = Math.Min(PartialSums, inputs);
        int step = layer.SkipsZeros ? width.Lanes : sums;
        int looped = inputs <= UnrolledInputs ? 0 : inputs - (inputs % step);
        string Sum(int part, int vector) => $"sum{part}{tiling.Suffix(width, vector)}";

        void WriteInput(Func<long, string> weight, int part, string input)
        {
            string broadcast = $"{width.Type}.Create({Reference.At("x", input)})";
            for (int vector = 0; vector < vectors; vector++)
            {
                string load = width.Load("w", weight(vector * width.Lanes));
                writer.Line($"{Sum(part, vector)} = {width.MultiplyAdd(load, broadcast, Sum(part, vector))};");
            }
        }

        for (int part = 0; part < sums; part++)
        {
            for (int vector = 0; vector < vectors; vector++)
            {
                string start = part == 0 ? width.Load("biases", output(vector * width.Lanes)) : width.Vector + ".Zero";
                writer.Line($"{width.Vector} {Sum(part, vector)} = {start};");
            }
        }

        writer.Line();
        if (looped > 0)
        {
            WriteLoop(writer, width, layer, looped, sums, () =>
            {
                for (int part = 0; part < sums; part++)
                {
                    int first = part * tiling.PanelWidth;
                    WriteInput(place => Reference.Plus("k", tiling.PanelWidth, first + place), part, Reference.Plus("k", part));
                }
            });
            writer.Line();
        }

        for (int input = looped; input < inputs; input++)
        {
            long first = (long)input * tiling.PanelWidth;
            WriteInput(place => $"{first + place}", input % sums, $"{input}");
        }

        if (looped < inputs)
        {
            writer.Line();
        }

        for (int vector = 0; vector < vectors; vector++)
        {
            string z = sums switch
            {
                1 => Sum(0, vector),
                2 => $"{Sum(0, vector)} + {Sum(1, vector)}",
                3 => $"{Sum(0, vector)} + {Sum(1, vector)} + {Sum(2, vector)}",
                _ => $"({Sum(0, vector)} + {Sum(1, vector)}) + ({Sum(2, vector)} + {Sum(3, vector)})",
            };
            string a = layer.Activation is null ? $"({z})" : $"{layer.Activation.Name}({z})";
            writer.Line(VectorWidth.Store(a, "outputs", output(vector * width.Lanes)));
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
