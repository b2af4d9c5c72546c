using System.Collections.ObjectModel;

namespace GenNet;

/// <summary>
/// The shape of a network, the same for all its instances: layer by layer its sizes, activations and the place of its
/// parameters in memory.
/// </summary>
public sealed class NetworkLayout
{
    /// <summary>Lays out a network; called by generated code.</summary>
    /// <param name="layerSizes">The sizes of the layers from the input to the output, at least two, each positive.</param>
    /// <param name="hiddenActivation">The activation of every hidden layer.</param>
    /// <param name="outputActivation">The activation of the output layer.</param>
    /// <param name="loss">What training makes small.</param>
    /// <exception cref="ArgumentException">There are fewer than two sizes, or one is not positive.</exception>
    /// <exception cref="OverflowException">The parameters are too many for one block of memory.</exception>
    public NetworkLayout(
        ReadOnlySpan<int> layerSizes, Activation hiddenActivation, Activation outputActivation, Loss loss)
    {
        if (layerSizes.Length < 2 || layerSizes.ContainsAnyInRange(int.MinValue, 0))
        {
            throw new ArgumentException("A network has at least two layer sizes, each positive.", nameof(layerSizes));
        }

        LayerSizes = Array.AsReadOnly(layerSizes.ToArray());
        Loss = loss;

        var layers = new DenseLayout[layerSizes.Length - 1];
        long offset = 0;
        for (int layer = 1; layer <= layers.Length; layer++)
        {
            int inputs = layerSizes[layer - 1];
            int outputs = layerSizes[layer];
            int weights = checked((int)offset);
            int biases = checked((int)(offset + PanelLayout.WeightLength(inputs, outputs)));
            Activation activation = layer < layers.Length ? hiddenActivation : outputActivation;

            layers[layer - 1] = new DenseLayout(layer, inputs, outputs, activation, weights, biases);
            offset = (long)biases + PanelLayout.PaddedSize(outputs);
            ParameterCount = checked(ParameterCount + (inputs * outputs) + outputs);
        }

        Layers = Array.AsReadOnly(layers);
        BufferLength = checked((int)offset);
    }

    /// <summary>The sizes of the layers from the input to the output: 784, 16, 16, 10.</summary>
    public ReadOnlyCollection<int> LayerSizes { get; }

    /// <summary>The layers that have weights, from the first hidden layer to the output.</summary>
    public ReadOnlyCollection<DenseLayout> Layers { get; }

    /// <summary>What training makes small.</summary>
    public Loss Loss { get; }

    /// <summary>Length of an input.</summary>
    public int InputSize => LayerSizes[0];

    /// <summary>Length of an output.</summary>
    public int OutputSize => LayerSizes[^1];

    /// <summary>The activation of the output layer.</summary>
    public Activation OutputActivation => Layers[^1].Activation;

    /// <summary>
    /// The number of classes the output tells apart: one for each output, but two (0 and 1) where there is one output.
    /// </summary>
    public int ClassCount => OutputSize == 1 ? 2 : OutputSize;

    /// <summary>The number of weights and biases.</summary>
    public int ParameterCount { get; }

    /// <summary>Floats in <see cref="INetwork.Parameters"/>: the parameters with their padding.</summary>
    public int BufferLength { get; }

    /// <summary>The topology as people write it: <c>784-16-16-10</c>.</summary>
    public override string ToString() => string.Join('-', LayerSizes);
}
