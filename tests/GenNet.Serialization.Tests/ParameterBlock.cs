namespace GenNet.Tests;

/// <summary>A network that has weights and biases but computes nothing: all that files need.</summary>
internal sealed class ParameterBlock(NetworkLayout layout) : INetwork
{
    private readonly AlignedBuffer _parameters = new(layout.BufferLength);

    public ParameterBlock(params int[] layerSizes)
        : this(new NetworkLayout(layerSizes, Activation.Sigmoid, Activation.Sigmoid, Loss.Quadratic))
    {
    }

    public NetworkLayout Layout => layout;

    /// <summary>Thrown by whoever asks for the parameters.</summary>
    public Exception? Failure { get; init; }

    public Span<float> Parameters => Failure is null ? _parameters.Span : throw Failure;

    /// <summary>The bits of everything in memory, padding included.</summary>
    public int[] Bits() => [.. _parameters.Span.ToArray().Select(BitConverter.SingleToInt32Bits)];

    /// <summary>Every parameter another, padding zero.</summary>
    public static ParameterBlock Numbered(params int[] layerSizes)
    {
        var network = new ParameterBlock(layerSizes);
        float next = 1;
        for (int layer = 1; layer <= network.Layout.Layers.Count; layer++)
        {
            DenseLayer dense = network.GetLayer(layer);
            for (int output = 0; output < dense.Weights.Rows; output++)
            {
                for (int input = 0; input < dense.Weights.Columns; input++)
                {
                    dense.Weights[output, input] = next++;
                }
            }

            foreach (ref float bias in dense.Biases)
            {
                bias = -next++;
            }
        }

        return network;
    }

    public void Forward(ReadOnlySpan<float> input, Span<float> output) => throw new NotSupportedException();

    public double Forward(MiniBatch batch) => throw new NotSupportedException();

    public double Backpropagate(MiniBatch batch, float scale) => throw new NotSupportedException();

    public void AddGradient(MiniBatch batch, Span<float> parameters, Share share) => throw new NotSupportedException();
}
