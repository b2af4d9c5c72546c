namespace GenNet;

/// <summary>What every network can do beside what the generator writes for it: its layers by number, and fresh weights.</summary>
public static class NetworkExtensions
{
    /// <summary>A layer by its number.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layer">1 for the first hidden layer, up to the number of layers with weights for the output.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public static DenseLayer GetLayer(this INetwork network, int layer)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfLessThan(layer, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(layer, network.Layout.Layers.Count);
        return new DenseLayer(network.Layout.Layers[layer - 1], network.Parameters);
    }

    /// <summary>Gives a network fresh weights and biases; what an initializer leaves out is 0.</summary>
    /// <param name="network">The network; it changes only when all layers have been drawn.</param>
    /// <param name="seed">The same seed gives the same weights.</param>
    /// <param name="initializer">How to draw them; left out, <see cref="Initializer.ScaledGaussian"/>.</param>
    public static void Initialize(this INetwork network, int seed, Initializer? initializer = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        initializer ??= Initializer.ScaledGaussian;
        var random = new SeededRandom(seed);

        // Drawn apart: an initializer that throws leaves the network as it was, and the padding becomes zero whatever was in it.
        var parameters = new float[network.Layout.BufferLength];
        foreach (DenseLayout layer in network.Layout.Layers)
        {
            initializer.Initialize(new DenseLayer(layer, parameters), random);
        }

        parameters.CopyTo(network.Parameters);
    }
}
