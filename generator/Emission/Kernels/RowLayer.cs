namespace GenNet.Generator;

/// <summary>A layer as a single sample goes through it: the product, and the activation where it is elementwise.</summary>
/// <param name="Shape">Its inputs and outputs.</param>
/// <param name="Activation">The activation; null where it is applied elsewhere, or is none.</param>
internal sealed record RowLayer(Shape Shape, ElementwiseActivationEmitter? Activation)
{
    public static RowLayer Of(LayerPlan layer) => new(
        layer.Shape, layer.Activation as ElementwiseActivationEmitter is { IsIdentity: false } activation ? activation : null);

    /// <summary>The name of its kernel: <c>Layer16To10Sigmoid</c>.</summary>
    public string Name => $"Layer{Shape}{Activation?.Name}";

    /// <summary>What it computes, for the reader.</summary>
    public string Formula => Activation is null ? "z = W·x + b" : $"z = W·x + b, {Activation.Formula}";

    /// <summary>Into how many parts the sum of each output is divided.</summary>
    public int Parts => SpansPanels ? 1 : Math.Min(PartialSums.Most, Shape.Inputs);

    /// <summary>
    /// Whether its tiles span several panels: then enough sums stand side by side without being divided, and a single sample
    /// gets the bits of a mini-batch.
    /// </summary>
    private bool SpansPanels => Shape.Inputs >= ActiveNeuronLayout.LeastInputs && Shape.Outputs > PanelLayout.PanelWidth;

    /// <summary>The stretches of its outputs.</summary>
    public IEnumerable<PanelTiling> Stretches(VectorWidth width) =>
        PanelLayout.PaddedRow(Shape.Outputs) <= width.Lanes ? [PanelTiling.OfOneVector(width)]
        : SpansPanels ? PanelTiling.OfSeveralPanels(Shape, width)
        : PanelTiling.Of(Shape, width);
}
