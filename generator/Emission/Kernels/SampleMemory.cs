namespace GenNet.Generator;

/// <summary>Where the activations of a single sample lie while it goes through the network.</summary>
/// <param name="Layers">The layers whose activations need room.</param>
internal sealed record SampleMemory(IReadOnlyList<LayerPlan> Layers)
{
    /// <summary>The most floats that are kept on the stack; more are rented.</summary>
    private const int LargestStackBlock = 4096;

    /// <summary>
    /// All layers but the output, whose place the caller gives; the output too, where its padding would not fit there. A
    /// single output is stored without.
    /// </summary>
    public static SampleMemory Of(NetworkPlan plan) =>
        new(plan.Output.Outputs is 1 || plan.Output.Outputs == plan.Output.PaddedOutputs ? [.. plan.Hidden] : [.. plan.Layers]);

    private int Length => Layers.Sum(layer => layer.PaddedOutputs);

    private bool IsRented => Length > LargestStackBlock;

    /// <summary>Whether there is a type of its own to write.</summary>
    public bool HasType => Length > 0 && !IsRented;

    /// <summary>Writes the type that makes room on the stack. A stackalloc would cost a check against overruns in each call.</summary>
    public void WriteType(CodeWriter writer)
    {
        writer.Summary($"Room for {Length} floats on the stack, from a cache line on.");
        writer.Line($"[StructLayout(LayoutKind.Sequential, Size = ({Length} * sizeof(float)) + StackMemory.Slack)]");
        using (writer.Block("private struct Activations"))
        {
        }
    }

    /// <summary>Writes references to the activations of each layer: <c>a1</c>, <c>a2</c>…</summary>
    public void WriteStart(CodeWriter writer)
    {
        if (Layers.Count == 0)
        {
            return;
        }

        if (IsRented)
        {
            writer.Line($"float[] activations = ArrayPool<float>.Shared.Rent({Length});");
            writer.Line("ref float a1 = ref MemoryMarshal.GetArrayDataReference(activations);");
        }
        else
        {
            writer.Line("Unsafe.SkipInit(out Activations activations);");
            writer.Line("ref float a1 = ref StackMemory.Align(ref Unsafe.As<Activations, byte>(ref activations));");
        }

        int offset = Layers[0].PaddedOutputs;
        foreach (LayerPlan layer in Layers.Skip(1))
        {
            writer.Line($"ref float a{layer.Index} = ref Unsafe.Add(ref a1, {offset});");
            offset += layer.PaddedOutputs;
        }

        writer.Line();
    }

    /// <summary>Writes what gives the memory back, where that takes anything.</summary>
    public void WriteEnd(CodeWriter writer)
    {
        if (IsRented)
        {
            writer.Line("ArrayPool<float>.Shared.Return(activations);");
        }
    }
}
