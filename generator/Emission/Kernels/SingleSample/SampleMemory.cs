namespace GenNet.Generator;

/// <summary>What a single sample needs to go through the network: room for activations, and for the list of those that are not zero.</summary>
/// <param name="Layers">The layers whose activations need room.</param>
/// <param name="ListLength">What the list of a layer takes at most; it is the same room for all.</param>
/// <param name="TakesTurns">Whether it is to be kept which <see cref="InputHalf"/> came first.</param>
internal sealed record SampleMemory(IReadOnlyList<LayerPlan> Layers, int ListLength, bool TakesTurns)
{
    /// <summary>The name of the reference to where the half began that came first; another network may have written there since.</summary>
    public const string Turn = "turn";

    /// <summary>The name of the reference to the list.</summary>
    public const string Active = "active";

    /// <summary>
    /// The most floats that are on the stack, where they are filled with zeros in each call. To find the memory of a thread
    /// takes some nanoseconds, which a small network has not.
    /// </summary>
    private const int LargestStackBlock = 128;

    /// <summary>
    /// All layers but those that hand over in registers, and the output, whose place the caller gives; the output too, where its padding
    /// would not fit there.
    /// </summary>
    public static SampleMemory Of(SingleSamplePlan plan)
    {
        NetworkPlan network = plan.Network;
        int listed = plan.MostListedInputs;
        bool padsOutput = plan.Machine is not null && !RowLayer.Of(network.Output).StoresNoPadding;
        return new(
            [.. network.Layers.Where(layer => layer == network.Output ? padsOutput : !plan.HandsOver(layer))],
            listed > 0 ? ActiveNeuronLayout.Length(listed) : 0,
            network.Layers.Any(plan.GoesByHalves));
    }

    private int Length => Layers.Sum(layer => layer.PaddedOutputs) + ListLength + (TakesTurns ? PanelLayout.LaneCount : 0);

    /// <summary>Whether there is a type of its own to write.</summary>
    public bool IsOnStack => Length is > 0 and <= LargestStackBlock;

    /// <summary>Writes the type that makes room on the stack. A stackalloc would cost a check against overruns in each call.</summary>
    public void WriteType(CodeWriter writer)
    {
        writer.Summary($"Room for {Length} floats on the stack, from a cache line on.");
        writer.Line($"[StructLayout(LayoutKind.Sequential, Size = ({Length} * sizeof(float)) + StackMemory.Slack)]");
        using (writer.Block("private struct SampleMemory"))
        {
        }
    }

    /// <summary>Writes references to the activations of each layer, <c>a1</c>, <c>a2</c>…, and to the list.</summary>
    public void WriteStart(CodeWriter writer)
    {
        if (Length == 0)
        {
            return;
        }

        if (IsOnStack)
        {
            writer.Line("Unsafe.SkipInit(out SampleMemory room);");
            writer.Line("ref float memory = ref StackMemory.Align(ref Unsafe.As<SampleMemory, byte>(ref room));");
        }
        else
        {
            writer.Line($"ref float memory = ref ThreadMemory.Floats({Length});");
        }

        int offset = 0;
        foreach (LayerPlan layer in Layers)
        {
            writer.Line($"ref float a{layer.Index} = ref {Reference.At("memory", offset)};");
            offset += layer.PaddedOutputs;
        }

        if (ListLength > 0)
        {
            writer.Line($"ref int {Active} = ref Unsafe.As<float, int>(ref {Reference.At("memory", offset)});");
            offset += ListLength;
        }

        if (TakesTurns)
        {
            writer.Line($"ref int {Turn} = ref Unsafe.As<float, int>(ref {Reference.At("memory", offset)});");
        }

        writer.Line();
    }
}
