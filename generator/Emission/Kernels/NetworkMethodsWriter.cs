namespace GenNet.Generator;

/// <summary>
/// Writes the methods that carry samples through the whole network and errors back: the same text for every vector
/// width, calling the kernels that stand below it.
/// </summary>
internal static class NetworkMethodsWriter
{
    /// <param name="writer">Where to.</param>
    /// <param name="plan">The network.</param>
    /// <param name="skipZeros">Whether the first layer has kernels that pass over inputs of zero.</param>
    public static void WriteForwardSample(CodeWriter writer, NetworkPlan plan, bool skipZeros)
    {
        // The output is computed where it is wanted, unless its padding would not fit there.
        SampleMemory memory = SampleMemory.Of(plan);
        bool padded = memory.Layers.Contains(plan.Output);
        string Activations(LayerPlan layer) => memory.Layers.Contains(layer) ? $"a{layer.Index}" : "output";

        writer.Summary("Computes the output for one input.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method("public static void Forward(ref float input, ref float output, ref float parameters)"))
        {
            memory.WriteStart(writer);
            foreach (LayerPlan layer in plan.Layers)
            {
                string input = layer.Index == 1 ? "input" : $"a{layer.Index - 1}";
                WriteLayerComment(writer, layer);
                writer.Line($"{RowLayer.Of(layer, skipZeros).Name}(ref {input}, ref {Weights(layer)}, ref {Biases(layer)}, ref {Activations(layer)});");
                if (layer != plan.Output)
                {
                    writer.Line();
                }
            }

            plan.Loss.WriteSampleOutput(writer, plan.Output, $"ref {Activations(plan.Output)}");
            if (padded)
            {
                int outputs = plan.Output.Outputs;
                writer.Line();
                writer.Line("// The output, without its padding.");
                writer.Line(outputs == 1
                    ? $"output = a{plan.Output.Index};"
                    : $"MemoryMarshal.CreateReadOnlySpan(ref a{plan.Output.Index}, {outputs}).CopyTo(MemoryMarshal.CreateSpan(ref output, {outputs}));");
            }

            memory.WriteEnd(writer);
        }
    }

    /// <inheritdoc cref="WriteForwardSample"/>
    public static void WriteForwardBatch(CodeWriter writer, NetworkPlan plan, bool skipZeros)
    {
        writer.Summary("Computes the activations of all layers for every row, and the sum of the losses.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method("public static double Forward(MiniBatch batch, ref float parameters)"))
        {
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
                        layer.Shape,
                        $"{ListedProductWriter.Name(layer.Shape)}(lists, ref {Weights(layer)}, ref {Biases(layer)}, ref a1, rows);",
                        $"{SparseProductWriter.Name(layer.Shape)}(ref a0, ref batch.NonZeroRows, ref {Weights(layer)}, ref {Biases(layer)}, ref a1, rows);",
                        dense);
                    if (layer != plan.Output && !Elementwise(layer).IsIdentity)
                    {
                        writer.Line();
                    }
                }
                else
                {
                    writer.Line(dense);
                }

                if (layer != plan.Output)
                {
                    ElementwiseWriter.WriteCall(
                        writer, Elementwise(layer), $"ref a{layer.Index}", $"rows * {layer.RowStride}");
                }
            }

            plan.Loss.WriteBatchOutput(writer, plan.Output, $"ref a{plan.Output.Index}", "ref batch.TargetBlock");
        }
    }

    public static void WriteTransposeWeights(CodeWriter writer, NetworkPlan plan)
    {
        writer.Summary("Transposes the weights through which errors travel back.");
        using (writer.Method("public static void TransposeWeights(ref float parameters, TransposedWeights destination, Share share)"))
        {
            foreach (LayerPlan layer in plan.Layers.Skip(1))
            {
                writer.Line($"PanelTransposition.Transpose(ref {Weights(layer)}, ref destination.Block({layer.Index}), {layer.Inputs}, {layer.Outputs}, share);");
            }
        }
    }

    public static void WriteBackpropagate(CodeWriter writer, NetworkPlan plan)
    {
        writer.Summary("Computes activations and errors of all layers for every row; the errors times a scale.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method("public static double Backpropagate(MiniBatch batch, ref float parameters, TransposedWeights transposed, float scale)"))
        {
            LayerPlan output = plan.Output;
            writer.Line("double loss = Forward(batch, ref parameters);");
            writer.Line();
            writer.Line("nuint rows = (nuint)batch.Count;");
            WriteActivationBlocks(writer, plan, first: 1);
            WriteErrorBlocks(writer, plan);
            writer.Line();
            writer.Line($"// BP1, the output: {plan.Loss.ErrorFormula(output)}.");
            writer.Line($"OutputErrors(ref a{output.Index}, ref batch.TargetBlock, ref e{output.Index}, rows, scale);");

            foreach (LayerPlan layer in plan.Hidden.Reverse())
            {
                LayerPlan next = plan.Layers[layer.Index];
                string transposed = $"t{next.Index}";
                ElementwiseActivationEmitter activation = Elementwise(layer);

                writer.Line();
                writer.Line(activation.IsIdentity
                    ? $"// BP2, layer {layer.Index}: δ = Wᵀ δ' from layer {next.Index}."
                    : $"// BP2, layer {layer.Index}: δ = (Wᵀ δ') ⊙ f'(z) from layer {next.Index}, f' = {activation.DerivativeFormula}.");
                writer.Line($"ref float {transposed} = ref transposed.Block({next.Index});");
                long zeros = PanelLayout.WeightLength(next.Outputs, next.Inputs);
                writer.Line($"{ProductWriter.Name(next.Shape.Transposed)}(ref e{next.Index}, ref {transposed}, ref Unsafe.Add(ref {transposed}, {zeros}), ref e{layer.Index}, rows);");
                ElementwiseWriter.WriteDerivativeCall(
                    writer, activation, $"ref e{layer.Index}", $"ref a{layer.Index}", $"rows * {layer.RowStride}");
            }

            writer.Line();
            writer.Line("return loss;");
        }
    }

    /// <inheritdoc cref="WriteForwardSample"/>
    public static void WriteAddGradient(CodeWriter writer, NetworkPlan plan, bool skipZeros)
    {
        writer.Summary("Adds the sum over the rows of every parameter's share in the errors.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method("public static void AddGradient(MiniBatch batch, ref float parameters, Share share)"))
        {
            writer.Line("nuint rows = (nuint)batch.Count;");
            WriteActivationBlocks(writer, plan, last: plan.Output.Index - 1);
            WriteErrorBlocks(writer, plan);
            writer.Line();
            writer.Line("// BP3, all layers: b += Σ δ. They are few, and the first share does them all.");
            using (writer.Block("if (share.IsFirst)"))
            {
                foreach (LayerPlan layer in plan.Layers)
                {
                    writer.Line($"{RowSumWriter.Name(layer.Outputs)}(ref e{layer.Index}, ref {Biases(layer)}, rows);");
                }
            }

            foreach (LayerPlan layer in plan.Layers)
            {
                writer.Line();
                writer.Line($"// BP4, layer {layer.Index}: W += Σ δ aᵀ.");
                string dense = $"{OuterProductWriter.Name(layer.Shape)}(ref a{layer.Index - 1}, ref e{layer.Index}, ref {Weights(layer)}, rows, share);";
                if (layer.Index == 1 && skipZeros)
                {
                    WriteChoice(
                        writer,
                        layer.Shape,
                        $"{ListedOuterProductWriter.Name(layer.Shape)}(lists, ref e1, ref {Weights(layer)}, rows, share);",
                        $"{SparseOuterProductWriter.Name(layer.Shape)}(ref a0, ref batch.NonZeroRows, ref e1, ref {Weights(layer)}, rows, share);",
                        dense);
                }
                else
                {
                    writer.Line(dense);
                }
            }
        }
    }

    private static void WriteChoice(CodeWriter writer, Shape shape, string listed, string sparse, string dense)
    {
        writer.Line("// What is multiplied by zero may be passed over.");
        if (ListedProductWriter.Apply(shape))
        {
            using (writer.Block("if (batch.InputLists is { } lists)"))
            {
                writer.Line(listed);
            }

        }

        string otherwise = ListedProductWriter.Apply(shape) ? "else if" : "if";
        using (writer.Block($"{otherwise} (batch.InputsAreSparse)"))
        {
            writer.Line(sparse);
        }

        using (writer.Block("else"))
        {
            writer.Line(dense);
        }
    }

    private static void WriteActivationBlocks(CodeWriter writer, NetworkPlan plan, int first = 0, int? last = null)
    {
        for (int layer = first; layer <= (last ?? plan.Output.Index); layer++)
        {
            writer.Line($"ref float a{layer} = ref batch.ActivationBlock({layer});");
        }
    }

    private static void WriteErrorBlocks(CodeWriter writer, NetworkPlan plan)
    {
        foreach (LayerPlan layer in plan.Layers)
        {
            writer.Line($"ref float e{layer.Index} = ref batch.ErrorBlock({layer.Index});");
        }
    }

    private static void WriteLayerComment(CodeWriter writer, LayerPlan layer) =>
        writer.Line($"// Layer {layer.Index}: z = W·x + b, {layer.Inputs} → {layer.Outputs}, then {layer.Activation.Formula}.");

    private static string Weights(LayerPlan layer) => Reference.At("parameters", layer.WeightOffset);

    private static string Biases(LayerPlan layer) => Reference.At("parameters", layer.BiasOffset);

    private static ElementwiseActivationEmitter Elementwise(LayerPlan layer) =>
        (ElementwiseActivationEmitter)layer.Activation;
}
