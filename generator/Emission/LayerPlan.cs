namespace GenNet.Generator;

/// <summary>One dense layer with the numbers its code is made of.</summary>
/// <param name="Index">1 for the first layer with weights.</param>
/// <param name="Inputs">Neurons in the layer before.</param>
/// <param name="Outputs">Neurons in this layer.</param>
/// <param name="Activation">The function it applies to its weighted inputs.</param>
/// <param name="WeightOffset">Where its weights start among the parameters, in floats.</param>
/// <param name="BiasOffset">Where its biases start among the parameters, in floats.</param>
internal sealed record LayerPlan(
    int Index, int Inputs, int Outputs, ActivationEmitter Activation, int WeightOffset, int BiasOffset)
{
    /// <summary>The product that carries activations forward.</summary>
    public Shape Shape => new(Inputs, Outputs);

    /// <summary>Floats from one sample's activations of this layer to the next sample's.</summary>
    public int RowStride => PanelLayout.RowStride(Outputs);

    /// <summary>Whether several samples' activations share a line of 16 floats.</summary>
    public bool SharesLines => RowStride < PanelLayout.LaneCount;

    /// <summary>Outputs with their padding.</summary>
    public int PaddedOutputs => PanelLayout.PaddedSize(Outputs);

    /// <summary>Bytes of its weights and biases, padding included.</summary>
    public long Bytes => sizeof(float) * ((long)BiasOffset - WeightOffset + PaddedOutputs);

    /// <summary>A multiplication and an addition for every weight, and one addition for every bias.</summary>
    public long ForwardFlops => (2L * Inputs * Outputs) + Outputs;
}
