namespace GenNet.Generator;

/// <summary>
/// Writes one layer for a single sample: there are no rows to fill the registers with, but <see cref="PartialSums"/>.
/// </summary>
internal static class RowLayerWriter
{
    /// <summary>What a kernel calls the inputs that come in a register.</summary>
    private const string Leading = "leading";

    /// <summary>Writes the call that computes a layer's activations.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="plan">How the sample goes through the network.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">Where its inputs lie.</param>
    /// <param name="outputs">Where its activations go.</param>
    /// <param name="firstHalf">Where the <see cref="InputHalf"/> begins that comes first, if it goes by halves.</param>
    public static void WriteCall(
        CodeWriter writer, SingleSamplePlan plan, LayerPlan layer, string inputs, string outputs, string firstHalf = "0")
    {
        RowLayer row = plan.Row(layer);
        string given = plan.HandsOver(layer) ? $"{row.Width(plan.Machine!).Vector} outputs{layer.Index} = " : "";
        writer.Line(
            $"{given}{row.Name}({(row.ByHalves ? firstHalf + ", " : "")}{Taken()}, ref {NetworkMethodsWriter.Weights(layer)}, ref {NetworkMethodsWriter.Biases(layer)}, ref {outputs});");

        string Taken()
        {
            string vector = $"outputs{layer.Index - 1}";
            return row.GoesAcross ? vector
                : row.TakesVector ? $"{row.InputWidth(plan.Machine!).LowestOf(vector)}, ref {inputs}"
                : $"ref {inputs}";
        }
    }

    public static void Write(CodeWriter writer, VectorWidth machine, RowLayer layer)
    {
        VectorWidth width = layer.Width(machine);

        // A small layer is inlined, so that a small network becomes one stretch of straight-line code. With few registers the
        // constants of its activations, kept from layer to layer, would push the sums out of them.
        string options = layer.IsSmall && width.HasManyRegisters ? "AggressiveInlining" : "AggressiveOptimization";
        string halves = layer.ByHalves ? $" The half of the inputs that begins with <c>{InputHalf.First}</c> comes first." : "";
        writer.Summary($"{layer.Formula} for one row: {Counted.Neurons(layer.Shape)}.{AboutRegisters(layer)}{halves}");
        writer.Line($"[MethodImpl(MethodImplOptions.{options})]");
        string result = layer.GivesVector ? width.Vector : "void";
        string first = layer.ByHalves ? $"nuint {InputHalf.First}, " : "";
        string inputs = layer.GoesAcross ? $"{layer.InputWidth(machine).Vector} x"
            : layer.TakesVector ? $"Vector128<float> {Leading}, ref float x"
            : "ref float x";
        using (writer.Method(
            $"private static {result} {layer.Name}({first}{inputs}, ref float weights, ref float biases, ref float outputs)"))
        {
            if (layer.GoesAcross)
            {
                AcrossLayerWriter.Write(writer, machine, layer);
                return;
            }

            if (layer.TakesVector)
            {
                width.WriteSpreadable(writer, Leading);
            }

            PanelTiling.WriteOutputLoops(writer, layer.Shape, layer.Stretches(width), (tiling, output) =>
            {
                var sums = new PartialSums(width, tiling, layer.Parts);
                if (layer.ByHalves)
                {
                    sums = InputHalf.WriteSums(writer, sums, layer.Shape, output);
                }
                else
                {
                    sums.WriteStart(writer, place => width.Load("biases", output(place)));
                    writer.Line();
                    WriteInputs(writer, sums, layer);
                    writer.Line();
                }

                WriteResults(writer, sums, layer, output);
            });
        }
    }

    /// <summary>Writes what adds the products of all inputs, which go to the parts in turn.</summary>
    private static void WriteInputs(CodeWriter writer, PartialSums sums, RowLayer layer)
    {
        Shape shape = layer.Shape;
        int looped = layer.IsUnrolled ? 0 : shape.Inputs - (shape.Inputs % sums.Parts);
        if (looped > 0)
        {
            string step = sums.Parts == 1 ? "k++" : $"k += {sums.Parts}";
            using (writer.Block($"for (nuint k = 0; k < {looped}; {step})"))
            {
                for (int part = 0; part < sums.Parts; part++)
                {
                    WriteInput(writer, sums, shape, part, "k", part);
                }
            }
        }

        if (looped > 0 && looped < shape.Inputs)
        {
            writer.Line();
        }

        for (int input = looped; input < shape.Inputs; input++)
        {
            long first = (long)input * sums.Tiling.PanelWidth;
            string spread = layer.TakesVector && input < RowLayer.Leading ? sums.Width.SpreadOfFour(Leading, input) : Input(sums, $"{input}");
            sums.WriteInput(writer, input % sums.Parts, spread, lane => sums.Width.Load("w", $"{first + lane}"));
        }
    }

    /// <summary>Writes the statements that add the products of one input to a part, in a loop.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="sums">The sums.</param>
    /// <param name="shape">The layer's.</param>
    /// <param name="part">To which part.</param>
    /// <param name="place">The input's place, as an expression.</param>
    /// <param name="further">How many inputs behind that place it is.</param>
    public static void WriteInput(CodeWriter writer, PartialSums sums, Shape shape, int part, string place, int further)
    {
        string input = Input(sums, Reference.Plus(place, further));
        if (sums.Tiling.Vectors(sums.Width) > 1)
        {
            string spread = sums.OfPart("input", part);
            writer.Line($"{sums.Width.Vector} {spread} = {input};");
            input = spread;
        }

        sums.WriteInput(writer, part, input, lane => sums.Width.Load("w", sums.Tiling.Weight(shape, place, further, lane)));
    }

    /// <summary>Writes the statements that store the activations of a tile.</summary>
    public static void WriteResults(CodeWriter writer, PartialSums sums, RowLayer layer, Func<int, string> output)
    {
        string? activation = layer.Activation is { IsIdentity: false } applied ? applied.Name : null;
        if (layer.GivesVector)
        {
            sums.WriteReturnedResults(writer, activation, "outputs");
        }
        else
        {
            sums.WriteResults(writer, activation, "outputs", output);
        }
    }

    /// <summary>Tells the reader what a kernel takes and gives in a register.</summary>
    private static string AboutRegisters(RowLayer layer)
    {
        string taken = layer.GoesAcross ? "takes its inputs" : $"takes the first {RowLayer.Leading} inputs";
        const string Given = "returns its outputs";
        return (layer.TakesVector, layer.GivesVector) switch
        {
            (true, true) => $" It {taken} and {Given} in a register, where none waits for memory.",
            (true, false) => $" It {taken} in a register, where none waits for memory.",
            (false, true) => $" It {Given} in a register, where none waits for memory.",
            _ => "",
        };
    }

    /// <summary>An input in each lane, as an expression.</summary>
    private static string Input(PartialSums sums, string place) => $"{sums.Width.Type}.Create({Reference.At("x", place)})";
}
