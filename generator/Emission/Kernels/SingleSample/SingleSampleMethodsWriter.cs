namespace GenNet.Generator;

/// <summary>
/// Writes the methods that carry a mini-batch made for a single sample through the whole network and its errors back.
/// </summary>
internal static class SingleSampleMethodsWriter
{
    /// <summary>Writes the statements that hand a mini-batch made for a single sample to another method.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="call">What to call instead; its result is returned.</param>
    /// <param name="resultOfNone">What is returned where the mini-batch is empty.</param>
    public static void WriteChoice(CodeWriter writer, string call, string resultOfNone)
    {
        using (writer.Block("if (batch.Capacity == 1)"))
        {
            writer.Line($"return batch.Count == 0 ? {resultOfNone} : {call};");
        }

        writer.Line();
    }

    public static void WriteForward(CodeWriter writer, SingleSamplePlan plan)
    {
        NetworkPlan network = plan.Network;
        writer.Summary("Computes the activations of all layers for a single row, and its loss.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method("private static double ForwardRow(MiniBatch batch, ref float parameters)"))
        {
            NetworkMethodsWriter.WriteActivationBlocks(writer, network);
            foreach (LayerPlan layer in network.Layers)
            {
                string x = $"a{layer.Index - 1}";
                writer.Line();
                NetworkMethodsWriter.WriteLayerComment(writer, layer);
                WriteLayer(writer, plan, layer, x, $"a{layer.Index}");
            }

            network.Loss.WriteBatchOutput(writer, $"ref a{network.Output.Index}", "ref batch.TargetBlock", OutputRows(plan));
        }
    }

    public static void WriteBackpropagate(CodeWriter writer, SingleSamplePlan plan)
    {
        NetworkPlan network = plan.Network;
        writer.Summary("Computes activations and errors of all layers for a single row; the errors times a scale.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method("private static double BackpropagateRow(MiniBatch batch, ref float parameters, float scale)"))
        {
            writer.Line("double loss = ForwardRow(batch, ref parameters);");
            writer.Line();
            NetworkMethodsWriter.WriteActivationBlocks(writer, network, first: 1);
            NetworkMethodsWriter.WriteErrorBlocks(writer, network);
            NetworkMethodsWriter.WriteOutputErrors(writer, network, OutputRows(plan));
            foreach (LayerPlan layer in network.Hidden.Reverse())
            {
                LayerPlan next = network.Layers[layer.Index];
                writer.Line();
                NetworkMethodsWriter.WriteErrorComment(writer, layer);
                if (plan.ListsInputs(next))
                {
                    WriteActive(writer, next);
                    CarryBackToActiveWriter.WriteCall(writer, layer, next, Active(next));
                }
                else
                {
                    CarryBackWriter.WriteCall(writer, layer, next);
                }
            }

            writer.Line();
            writer.Line("return loss;");
        }
    }

    public static void WriteAddGradient(CodeWriter writer, SingleSamplePlan plan)
    {
        NetworkPlan network = plan.Network;
        writer.Summary("Adds every parameter's share in the errors of a single row.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method("private static void AddGradientOfRow(MiniBatch batch, ref float parameters, Share share)"))
        {
            NetworkMethodsWriter.WriteActivationBlocks(writer, network, last: network.Output.Index - 1);
            NetworkMethodsWriter.WriteErrorBlocks(writer, network);
            NetworkMethodsWriter.WriteBiasGradients(writer, network, LossEmitter.OneRow);
            foreach (LayerPlan layer in network.Layers)
            {
                string x = $"a{layer.Index - 1}";
                string weights = NetworkMethodsWriter.Weights(layer);

                writer.Line();
                writer.Line($"// BP4, layer {layer.Index}: W += δ aᵀ.");
                if (plan.ListsInputs(layer))
                {
                    WriteActive(writer, layer);
                    writer.Line($"{ActiveLayer.Of(layer).OuterProductName}(ref {x}, ref {Active(layer)}, ref e{layer.Index}, ref {weights}, share);");
                }
                else
                {
                    writer.Line($"{OuterProductWriter.Name(layer.Shape)}(ref {x}, ref e{layer.Index}, ref {weights}, 1, share);");
                }
            }
        }
    }

    /// <summary>How many rows of outputs there are, for those who ask.</summary>
    private static string? OutputRows(SingleSamplePlan plan) => plan.HasOutputRow ? null : LossEmitter.OneRow;

    /// <summary>Writes what computes a layer's activations just as they are computed for the sample by itself.</summary>
    private static void WriteLayer(CodeWriter writer, SingleSamplePlan plan, LayerPlan layer, string inputs, string outputs)
    {
        if (!plan.ListsInputs(layer))
        {
            RowLayerWriter.WriteCall(writer, plan, layer, inputs, outputs);
            return;
        }

        // The way back has no other kernels: the list is always made.
        WriteActive(writer, layer);
        ActiveLayerWriter.WriteFind(writer, layer, inputs, Active(layer));
        void WriteFromList() => ActiveLayerWriter.WriteCall(writer, layer, inputs, Active(layer), outputs);
        if (plan.MayListInputs(layer))
        {
            ActiveLayerWriter.WriteChoice(writer, layer, inputs, WriteFromList, () => WriteFromAll(writer, plan, layer, inputs, outputs));
        }
        else
        {
            WriteFromList();
        }
    }

    private static void WriteFromAll(CodeWriter writer, SingleSamplePlan plan, LayerPlan layer, string inputs, string outputs)
    {
        if (plan.GoesByHalves(layer))
        {
            writer.Line("// The step before changed the weights from the first to the last: the later half of them is still near.");
        }

        RowLayerWriter.WriteCall(writer, plan, layer, inputs, outputs, firstHalf: $"{InputHalf.Size(layer.Shape)}");
    }

    private static string Active(LayerPlan layer) => $"active{layer.Index - 1}";

    /// <summary>Writes the declaration of the list of a layer's active inputs.</summary>
    private static void WriteActive(CodeWriter writer, LayerPlan layer) =>
        writer.Line($"ref int {Active(layer)} = ref batch.ActiveNeurons({layer.Index - 1});");
}
