namespace GenNet.Generator;

/// <summary>A layer as a single sample goes through it: the product, and the activation where it is elementwise.</summary>
/// <param name="Shape">Its inputs and outputs.</param>
/// <param name="Activation">The activation; null where it is not elementwise, and applied to the stored sums.</param>
/// <param name="TakesVector">Whether its inputs, one vector, come in a register.</param>
/// <param name="GivesVector">Whether its outputs go on in one; who needs them in memory stores them.</param>
/// <param name="RepeatsActivation">Whether the layer that its inputs come from in a register has the same activation.</param>
/// <param name="ByHalves">Whether it goes through one <see cref="InputHalf"/> after the other.</param>
internal sealed record RowLayer(
    Shape Shape,
    ElementwiseActivationEmitter? Activation,
    bool TakesVector = false,
    bool GivesVector = false,
    bool RepeatsActivation = false,
    bool ByHalves = false)
{
    /// <summary>
    /// So many neurons, the first ones, a small layer takes from the register: its sums begin with them, while the others are on
    /// their way through memory. By permutations more of them would take longer.
    /// </summary>
    public const int Leading = 4;

    /// <summary>Up to so many inputs two parts of a sum are enough.</summary>
    private const int FewInputs = 8;

    /// <summary>Up to so many inputs a layer is written without a loop.</summary>
    private const int UnrolledInputs = 16;

    public static RowLayer Of(LayerPlan layer) => new(layer.Shape, layer.Activation as ElementwiseActivationEmitter);

    /// <summary>The name of its kernel: <c>Layer16To10Sigmoid</c>.</summary>
    public string Name => $"Layer{Shape}{Activation?.Name}";

    /// <summary>The name of its activation's method; null where it leaves z as it is, or is applied to the stored sums.</summary>
    public string? AppliedActivation => Activation is { IsIdentity: false } applied ? applied.Name : null;

    /// <summary>What it computes, for the reader.</summary>
    public string Formula => Activation is null ? "z = W·x + b" : $"z = W·x + b, {Activation.Formula}";

    /// <summary>
    /// Whether its outputs are stored without padding, so that they may go straight to where a caller wants them. Where there are
    /// more than a line of them the padding is stored too; and before a softmax, which goes through whole vectors of them.
    /// </summary>
    public bool StoresNoPadding =>
        Shape.Outputs == PanelLayout.PaddedRow(Shape.Outputs) || (Activation is not null && Shape.Outputs <= PanelLayout.LaneCount);

    /// <summary>How many outputs are stored.</summary>
    public int StoredOutputs => StoresNoPadding ? Shape.Outputs : PanelLayout.PaddedRow(Shape.Outputs);

    /// <summary>
    /// Whether it takes all its inputs from the register, as an <see cref="AcrossLayerWriter"/> writes it: the weights of several inputs
    /// fill a vector.
    /// </summary>
    public bool GoesAcross =>
        TakesVector && Shape.Outputs <= InputQuarters.Outputs && Shape.Inputs % InputQuarters.Inputs == 0;

    /// <summary>Whether its kernel is straight-line code, and short.</summary>
    public bool IsSmall => IsUnrolled && Shape.Outputs <= PanelLayout.PanelWidth;

    /// <summary>Whether its kernel has no loop over the inputs.</summary>
    public bool IsUnrolled => Shape.Inputs <= UnrolledInputs;

    /// <summary>
    /// Into how many parts the sum of each output is divided. To add four takes longer than a few inputs; only a layer whose four
    /// <see cref="InputQuarters"/> are such parts, at some widths, has as many at all of them.
    /// </summary>
    public int Parts =>
        SpansPanels ? 1
        : Shape.Inputs <= FewInputs && Shape.Outputs > InputQuarters.Outputs ? Math.Min(2, Shape.Inputs)
        : Math.Min(PartialSums.Most, Shape.Inputs);

    /// <summary>
    /// Whether its tiles span several panels: then enough sums stand side by side without being divided, and a single sample
    /// gets the bits of a mini-batch.
    /// </summary>
    private bool SpansPanels => Shape.Inputs >= ActiveNeuronLayout.LeastInputs && Shape.Outputs > PanelLayout.PanelWidth;

    /// <summary>The vectors of its outputs: no longer than these, for lanes beyond them would compute nothing.</summary>
    /// <param name="machine">Those of the machine.</param>
    public VectorWidth Width(VectorWidth machine) => machine.ForRowsOf(Shape.Outputs);

    /// <summary>
    /// The vectors that its activation is applied to: those of the layer before, all lanes of which few outputs do not fill, where the
    /// constants stand in registers from there.
    /// </summary>
    /// <param name="machine">Those of the machine.</param>
    public VectorWidth ActivationWidth(VectorWidth machine) => GoesAcross && RepeatsActivation ? machine : Width(machine);

    /// <summary>The vector that its inputs come in.</summary>
    /// <param name="machine">The vectors of the machine.</param>
    public VectorWidth InputWidth(VectorWidth machine) => machine.ForRowsOf(Shape.Inputs);

    /// <summary>The stretches of its outputs.</summary>
    public IEnumerable<PanelTiling> Stretches(VectorWidth width) =>
        Shape.Outputs <= PanelLayout.LaneCount ? PanelTiling.OfOneLine(StoredOutputs, width)
        : SpansPanels ? PanelTiling.OfSeveralPanels(Shape, width)
        : PanelTiling.Of(Shape, width);
}
