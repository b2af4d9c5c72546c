namespace GenNet.Generator;

/// <summary>
/// Writes one layer for a single sample: there are no rows to fill the registers with, but <see cref="PartialSums"/>.
/// </summary>
internal static class RowLayerWriter
{
    /// <summary>What a kernel calls the first of the inputs that come in a register.</summary>
    private const string Leading = "leading";

    /// <summary>Writes the call that computes a layer's activations.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="plan">How the sample goes through the network.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="inputs">Where its inputs lie, if they do not come in a register.</param>
    /// <param name="outputs">Where its activations go; null if only into a register.</param>
    /// <param name="firstHalf">Where the <see cref="InputHalf"/> begins that comes first, if it goes by halves.</param>
    public static void WriteCall(
        CodeWriter writer, SingleSamplePlan plan, LayerPlan layer, string inputs, string? outputs, string firstHalf = "0")
    {
        RowLayer row = plan.Row(layer);
        string first = row.ByHalves ? firstHalf + ", " : "";
        string taken = row.TakesVector ? $"outputs{layer.Index - 1}" : $"ref {inputs}";
        string call = $"{row.Name}({first}{taken}, ref {NetworkMethodsWriter.Weights(layer)}, ref {NetworkMethodsWriter.Biases(layer)}";
        if (!row.GivesVector)
        {
            writer.Line($"{call}, ref {outputs});");
            return;
        }

        VectorWidth width = row.Width(plan.Machine!);
        string vector = $"outputs{layer.Index}";
        writer.Line($"{width.Vector} {vector} = {call});");
        if (outputs is not null)
        {
            LaneStoreWriter.Write(writer, width, vector, row.StoredOutputs, outputs, lane => $"{lane}");
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
        string inputs = layer.TakesVector ? $"{layer.InputWidth(machine).Vector} inputs" : "ref float x";
        string outputs = layer.GivesVector ? "" : ", ref float outputs";
        using (writer.Method(
            $"private static {result} {layer.Name}({first}{inputs}, ref float weights, ref float biases{outputs})"))
        {
            if (layer.GoesAcross)
            {
                AcrossLayerWriter.Write(writer, machine, layer);
                return;
            }

            if (layer.TakesVector)
            {
                WriteInputsOfVector(writer, layer.InputWidth(machine), layer, width);
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

    /// <summary>Writes what makes the inputs ready to be spread: the first ones by permutations, the others, as <c>x</c>, from memory.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="inputs">The vector that they come in.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="width">The vectors they are spread over.</param>
    private static void WriteInputsOfVector(CodeWriter writer, VectorWidth inputs, RowLayer layer, VectorWidth width)
    {
        writer.Line($"{VectorWidth.Narrowest.Vector} {Leading} = {inputs.LowestOf("inputs")};");
        width.WriteSpreadable(writer, Leading);
        if (layer.Shape.Inputs > RowLayer.Leading)
        {
            writer.Line();
            writer.Line("// The others are read from memory, each into all lanes.");
            writer.Line($"{inputs.Vector} stored = inputs;");
            writer.Line($"ref float x = ref Unsafe.As<{inputs.Vector}, float>(ref stored);");
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
        if (layer.GivesVector)
        {
            sums.WriteReturnedResults(writer, layer.AppliedActivation);
        }
        else
        {
            sums.WriteResults(writer, layer.AppliedActivation, "outputs", output);
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
