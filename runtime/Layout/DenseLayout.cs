namespace GenNet;

/// <summary>The place of one dense layer within a network: its sizes, its activation, and where its parameters lie.</summary>
/// <param name="Index">1 for the first layer with weights, as the input is layer 0.</param>
/// <param name="InputSize">Neurons in the layer before.</param>
/// <param name="OutputSize">Neurons in this layer.</param>
/// <param name="Activation">The function this layer applies to its weighted inputs.</param>
/// <param name="WeightOffset">Where its weights start in <see cref="INetwork.Parameters"/>, in floats.</param>
/// <param name="BiasOffset">Where its biases start in <see cref="INetwork.Parameters"/>, in floats.</param>
public sealed record DenseLayout(
    int Index, int InputSize, int OutputSize, Activation Activation, int WeightOffset, int BiasOffset)
{
    /// <summary>Weights and biases of this layer.</summary>
    public int ParameterCount => (InputSize * OutputSize) + OutputSize;
}
