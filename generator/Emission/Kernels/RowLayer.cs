namespace GenNet.Generator;

/// <summary>A layer as a single sample goes through it: the product, and the activation where it is elementwise.</summary>
/// <param name="Shape">Its inputs and outputs.</param>
/// <param name="Activation">The activation; null where it is not elementwise, and applied to the stored sums.</param>
internal sealed record RowLayer(Shape Shape, ElementwiseActivationEmitter? Activation)
{
    public static RowLayer Of(LayerPlan layer) => new(layer.Shape, layer.Activation as ElementwiseActivationEmitter);

    /// <summary>The name of its kernel: <c>Layer16To10Sigmoid</c>.</summary>
    public string Name => $"Layer{Shape}{Activation?.Name}";

    /// <summary>What it computes, for the reader.</summary>
    public string Formula => Activation is null ? "z = W·x + b" : $"z = W·x + b, {Activation.Formula}";

    /// <summary>
    /// Whether its outputs are stored without padding, so that they may go straight to where a caller wants them. Where there are
    /// more than a line of them the padding is stored too; and before a softmax, which goes through whole vectors of them.
    /// </summary>
    public bool StoresNoPadding =>
        Shape.Outputs == PanelLayout.PaddedRow(Shape.Outputs) || (Activation is not null && Shape.Outputs <= PanelLayout.LaneCount);

    /// <summary>Into how many parts the sum of each output is divided.</summary>
    public int Parts => SpansPanels ? 1 : Math.Min(PartialSums.Most, Shape.Inputs);

    /// <summary>
    /// Whether its tiles span several panels: then enough sums stand side by side without being divided, and a single sample
    /// gets the bits of a mini-batch.
    /// </summary>
    private bool SpansPanels => Shape.Inputs >= ActiveNeuronLayout.LeastInputs && Shape.Outputs > PanelLayout.PanelWidth;

    /// <summary>The vectors of its outputs: no longer than these, for lanes beyond them would compute nothing.</summary>
    /// <param name="machine">Those of the machine.</param>
    public VectorWidth Width(VectorWidth machine) => machine.ForRowsOf(Shape.Outputs);

    /// <summary>The stretches of its outputs.</summary>
    public IEnumerable<PanelTiling> Stretches(VectorWidth width) =>
        Shape.Outputs <= PanelLayout.LaneCount ? PanelTiling.OfOneLine(StoresNoPadding ? Shape.Outputs : PanelLayout.PaddedRow(Shape.Outputs), width)
        : SpansPanels ? PanelTiling.OfSeveralPanels(Shape, width)
        : PanelTiling.Of(Shape, width);
}
