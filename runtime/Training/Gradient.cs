namespace GenNet;

/// <summary>
/// The gradient of a network's loss: for each weight and bias, how much the mean loss over some samples grows with it
/// (Nielsen, chapter 2, equations BP3 and BP4).
/// </summary>
public sealed class Gradient
{
    private readonly AlignedBuffer _values;

    internal Gradient(NetworkLayout layout)
    {
        Layout = layout;
        _values = new AlignedBuffer(layout.BufferLength);
    }

    /// <summary>The shape of the network it belongs to.</summary>
    public NetworkLayout Layout { get; }

    /// <summary>Mean loss over the samples it was computed from.</summary>
    public double Loss { get; internal set; }

    /// <summary>All values as they lie in memory, laid out as <see cref="INetwork.Parameters"/>.</summary>
    public Span<float> Values => _values.Span;

    /// <summary>The gradient of one layer's weights and biases.</summary>
    /// <param name="layer">1 for the first hidden layer, up to the number of layers with weights for the output.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public DenseLayer GetLayer(int layer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(layer, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(layer, Layout.Layers.Count);
        return new DenseLayer(Layout.Layers[layer - 1], Values);
    }
}
