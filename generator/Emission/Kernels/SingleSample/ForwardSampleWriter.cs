namespace GenNet.Generator;

/// <summary>Writes the method that computes the output for one input, on memory of its own.</summary>
internal static class ForwardSampleWriter
{
    public static void Write(CodeWriter writer, SingleSamplePlan plan)
    {
        NetworkPlan network = plan.Network;
        SampleMemory memory = SampleMemory.Of(plan);

        // The output is computed where it is wanted, unless its padding would not fit there.
        bool padded = memory.Layers.Contains(network.Output);
        string Activations(LayerPlan layer) => layer == network.Output && !padded ? "output" : $"a{layer.Index}";

        writer.Summary("Computes the output for one input.");
        writer.Line(NetworkMethodsWriter.EntryAttribute);
        using (writer.Method("public static void Forward(ref float input, ref float output, ref float parameters)"))
        {
            memory.WriteStart(writer);
            foreach (LayerPlan layer in network.Layers)
            {
                NetworkMethodsWriter.WriteLayerComment(writer, layer);
                WriteLayer(writer, plan, layer, layer.Index == 1 ? "input" : $"a{layer.Index - 1}", Activations(layer));
                if (layer != network.Output)
                {
                    writer.Line();
                }
            }

            network.Loss.WriteSampleOutput(writer, network.Output, $"ref {Activations(network.Output)}");
            if (padded)
            {
                writer.Line();
                writer.Line("// The output, without its padding.");
                OutputCopyWriter.Write(writer, Activations(network.Output), network.Output.Outputs, RowLayer.Of(network.Output).Width(plan.Machine!));
            }
        }
    }

    private static void WriteLayer(CodeWriter writer, SingleSamplePlan plan, LayerPlan layer, string inputs, string outputs)
    {
        if (plan.MayListInputs(layer))
        {
            ActiveLayerWriter.WriteChoice(
                writer,
                layer,
                inputs,
                () => WriteListed(writer, layer, inputs, outputs),
                () => WriteWhole(writer, plan, layer, inputs, outputs));
        }
        else if (plan.ListsInputs(layer))
        {
            WriteListed(writer, layer, inputs, outputs);
        }
        else
        {
            RowLayerWriter.WriteCall(writer, plan, layer, inputs, plan.HandsOver(layer) ? null : outputs);
        }
    }

    private static void WriteWhole(CodeWriter writer, SingleSamplePlan plan, LayerPlan layer, string inputs, string outputs)
    {
        if (plan.GoesByHalves(layer))
        {
            writer.Line("// The half of the weights that the last sample took last is still near: it comes first, now the one, now the other.");
            writer.Line($"{SampleMemory.Turn} = {SampleMemory.Turn} == 0 ? {InputHalf.Size(layer.Shape)} : 0;");
        }

        RowLayerWriter.WriteCall(writer, plan, layer, inputs, outputs, firstHalf: $"(nuint){SampleMemory.Turn}");
    }

    private static void WriteListed(CodeWriter writer, LayerPlan layer, string inputs, string outputs)
    {
        ActiveLayerWriter.WriteFind(writer, layer, inputs, SampleMemory.Active);
        ActiveLayerWriter.WriteCall(writer, layer, inputs, SampleMemory.Active, outputs);
    }
}
