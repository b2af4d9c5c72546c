namespace GenNet;

/// <summary>
/// The weights and biases of one layer. A view: what is written to it is written to the network (or gradient) it
/// belongs to.
/// </summary>
public readonly ref struct DenseLayer
{
    private readonly Span<float> _parameters;

    /// <summary>Looks at one layer of a block of parameters; called by generated code.</summary>
    /// <param name="layout">Which layer.</param>
    /// <param name="parameters">The whole block, laid out as <see cref="INetwork.Parameters"/>.</param>
    public DenseLayer(DenseLayout layout, Span<float> parameters)
    {
        ArgumentNullException.ThrowIfNull(layout);
        Layout = layout;
        _parameters = parameters;
    }

    /// <summary>The sizes and the activation of the layer.</summary>
    public DenseLayout Layout { get; }

    /// <summary>The weights, <c>[output, input]</c>.</summary>
    public WeightMatrix Weights => new(
        _parameters[Layout.WeightOffset..Layout.BiasOffset], Layout.OutputSize, Layout.InputSize);

    /// <summary>The biases, one for each output.</summary>
    public Span<float> Biases => _parameters.Slice(Layout.BiasOffset, Layout.OutputSize);
}
