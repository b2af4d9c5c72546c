namespace GenNet.Generator;

/// <summary>
/// Writes the methods that carry samples through the whole network and errors back: the same text for every vector
/// width, calling the kernels that stand below it.
/// </summary>
internal static class NetworkMethodsWriter
{
    /// <summary>
    /// The attribute of the methods that are called from outside. Where the JIT knows from a profile that a caller is hot it
    /// inlines them, and what they call, until it has had enough: the activations would be left, and become calls for each vector.
    /// </summary>
    public const string EntryAttribute = "[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]";

    private const string AreSparse = "batch.InputsAreSparse";

    /// <param name="writer">Where to.</param>
    /// <param name="plan">The network.</param>
    /// <param name="skipZeros">Whether the first layer has kernels that pass over inputs of zero.</param>
    public static void WriteForwardBatch(CodeWriter writer, NetworkPlan plan, bool skipZeros)
    {
        writer.Summary("Computes the activations of all layers for every row, and the sum of the losses.");
        writer.Line(EntryAttribute);
        using (writer.Method("public static double Forward(MiniBatch batch, ref float parameters)"))
        {
            SingleSampleMethodsWriter.WriteChoice(writer, "ForwardRow(batch, ref parameters)", resultOfNone: "0");
            writer.Line("nuint rows = (nuint)batch.Count;");
            WriteActivationBlocks(writer, plan);
            foreach (LayerPlan layer in plan.Layers)
            {
                writer.Line();
                WriteLayerComment(writer, layer);
                string dense = $"{ProductWriter.Name(layer.Shape)}(ref a{layer.Index - 1}, ref {Weights(layer)}, ref {Biases(layer)}, ref a{layer.Index}, rows);";
                if (layer.Index == 1 && skipZeros)
                {
                    WriteChoice(
                        writer,
                        dense,
                        (AreListed(layer), $"{ListedProductWriter.Name(layer.Shape)}(lists, ref {Weights(layer)}, ref {Biases(layer)}, ref a1, rows);"),
                        (AreSparse, $"{SparseProductWriter.Name(layer.Shape)}(ref a0, ref batch.NonZeroRows, ref {Weights(layer)}, ref {Biases(layer)}, ref a1, rows);"));
                    if (layer.Activation is ElementwiseActivationEmitter { IsIdentity: false })
                    {
                        writer.Line();
                    }
                }
                else
                {
                    writer.Line(dense);
                }

                if (layer.Activation is ElementwiseActivationEmitter activation)
                {
                    ElementwiseWriter.WriteCall(writer, activation, $"ref a{layer.Index}", $"rows * {layer.RowStride}");
                }
            }

            plan.Loss.WriteBatchOutput(writer, $"ref a{plan.Output.Index}", "ref batch.TargetBlock", "rows");
        }
    }

    public static void WriteBackpropagate(CodeWriter writer, NetworkPlan plan)
    {
        writer.Summary("Computes activations and errors of all layers for every row; the errors times a scale.");
        writer.Line(EntryAttribute);
        using (writer.Method("public static double Backpropagate(MiniBatch batch, ref float parameters, float scale)"))
        {
            SingleSampleMethodsWriter.WriteChoice(writer, "BackpropagateRow(batch, ref parameters, scale)", resultOfNone: "0");
            writer.Line("double loss = Forward(batch, ref parameters);");
            writer.Line();
            writer.Line("nuint rows = (nuint)batch.Count;");
            WriteActivationBlocks(writer, plan, first: 1);
            WriteErrorBlocks(writer, plan);
            WriteOutputErrors(writer, plan, "rows");
            foreach (LayerPlan layer in plan.Hidden.Reverse())
            {
                writer.Line();
                WriteErrorComment(writer, layer);
                CarryBackRowsWriter.WriteCall(writer, layer, next: plan.Layers[layer.Index]);
            }

            writer.Line();
            writer.Line("return loss;");
        }
    }

    /// <inheritdoc cref="WriteForwardBatch"/>
    public static void WriteAddGradient(CodeWriter writer, NetworkPlan plan, bool skipZeros)
    {
        writer.Summary("Adds the sum over the rows of every parameter's share in the errors.");
        writer.Line(EntryAttribute);
        using (writer.Method("public static void AddGradient(MiniBatch batch, ref float parameters, Share share)"))
        {
            using (writer.Block("if (batch.Capacity == 1)"))
            {
                using (writer.Block("if (batch.Count == 1)"))
                {
                    writer.Line("AddGradientOfRow(batch, ref parameters, share);");
                }

                writer.Line();
                writer.Line("return;");
            }

            writer.Line();
            writer.Line("nuint rows = (nuint)batch.Count;");
            WriteActivationBlocks(writer, plan, last: plan.Output.Index - 1);
            WriteErrorBlocks(writer, plan);
            WriteBiasGradients(writer, plan, "rows");
            foreach (LayerPlan layer in plan.Layers)
            {
                writer.Line();
                writer.Line($"// BP4, layer {layer.Index}: W += Σ δ aᵀ.");
                string dense = $"{OuterProductWriter.Name(layer.Shape)}(ref a{layer.Index - 1}, ref e{layer.Index}, ref {Weights(layer)}, rows, share);";
                if (layer.Index == 1 && skipZeros)
                {
                    WriteChoice(
                        writer,
                        dense,
                        (AreSparse, $"{SparseOuterProductWriter.Name(layer.Shape)}(ref a0, ref batch.NonZeroRows, ref e1, ref {Weights(layer)}, rows, share);"),
                        (AreListed(layer), $"{ListedOuterProductWriter.Name(layer.Shape)}(lists, ref e1, ref {Weights(layer)}, rows, share);"));
                }
                else
                {
                    writer.Line(dense);
                }
            }
        }
    }

    /// <summary>Writes which of several kernels does the same.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="otherwise">The call where no condition holds.</param>
    /// <param name="choices">The conditions and their calls; a condition may be left out as nothing.</param>
    private static void WriteChoice(CodeWriter writer, string otherwise, params (string? Condition, string Call)[] choices)
    {
        writer.Line("// What is multiplied by zero may be passed over.");
        string keyword = "if";
        foreach ((string? condition, string call) in choices.Where(choice => choice.Condition is not null))
        {
            using (writer.Block($"{keyword} ({condition})"))
            {
                writer.Line(call);
            }

            keyword = "else if";
        }

        using (writer.Block("else"))
        {
            writer.Line(otherwise);
        }
    }

    /// <summary>Writes BP1, the errors of the output.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="plan">The network.</param>
    /// <param name="rows">How many rows, as an expression; null for an <see cref="OutputRow"/>.</param>
    public static void WriteOutputErrors(CodeWriter writer, NetworkPlan plan, string? rows)
    {
        int output = plan.Output.Index;
        string blocks = $"ref a{output}, ref batch.TargetBlock, ref e{output}";
        writer.Line();
        writer.Line($"// BP1, the output: {plan.Loss.ErrorFormula(plan.Output)}.");
        writer.Line(rows is null ? $"OutputErrorsOfRow({blocks}, scale);" : $"OutputErrors({blocks}, {rows}, scale);");
    }

    /// <summary>Writes what BP2 is about to do for a hidden layer.</summary>
    public static void WriteErrorComment(CodeWriter writer, LayerPlan layer) =>
        writer.Line(Elementwise(layer).IsIdentity
            ? $"// BP2, layer {layer.Index}: δ = Wᵀ δ' from layer {layer.Index + 1}."
            : $"// BP2, layer {layer.Index}: δ = (Wᵀ δ') ⊙ f'(z) from layer {layer.Index + 1}, f' = {Elementwise(layer).DerivativeFormula}.");

    /// <summary>Writes BP3 for all layers.</summary>
    public static void WriteBiasGradients(CodeWriter writer, NetworkPlan plan, string rows)
    {
        writer.Line();
        writer.Line("// BP3, all layers: b += Σ δ. They are few, and the first share does them all.");
        using (writer.Block("if (share.IsFirst)"))
        {
            foreach (LayerPlan layer in plan.Layers)
            {
                writer.Line($"{RowSumWriter.Name(layer.Outputs)}(ref e{layer.Index}, ref {Biases(layer)}, {rows});");
            }
        }
    }

    public static void WriteActivationBlocks(CodeWriter writer, NetworkPlan plan, int first = 0, int? last = null)
    {
        for (int layer = first; layer <= (last ?? plan.Output.Index); layer++)
        {
            writer.Line($"ref float a{layer} = ref batch.ActivationBlock({layer});");
        }
    }

    public static void WriteErrorBlocks(CodeWriter writer, NetworkPlan plan)
    {
        foreach (LayerPlan layer in plan.Layers)
        {
            writer.Line($"ref float e{layer.Index} = ref batch.ErrorBlock({layer.Index});");
        }
    }

    public static void WriteLayerComment(CodeWriter writer, LayerPlan layer) =>
        writer.Line($"// Layer {layer.Index}: z = W·x + b, {layer.Inputs} → {layer.Outputs}, then {layer.Activation.Formula}.");

    public static string Weights(LayerPlan layer) => Reference.At("parameters", layer.WeightOffset);

    public static string Biases(LayerPlan layer) => Reference.At("parameters", layer.BiasOffset);

    private static string? AreListed(LayerPlan first) => ListTiles.Apply(first.Shape) ? "batch.InputLists is { } lists" : null;

    private static ElementwiseActivationEmitter Elementwise(LayerPlan layer) =>
        (ElementwiseActivationEmitter)layer.Activation;
}
