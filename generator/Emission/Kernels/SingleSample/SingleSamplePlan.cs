namespace GenNet.Generator;

/// <summary>
/// How a single sample goes through a network, by itself or in a mini-batch made for it: by kernels for one row, which read
/// the weights as they lie in both directions, and only those of active neurons where a layer has many that are zero.
/// </summary>
/// <param name="Network">The network.</param>
/// <param name="Machine">The vectors of the machine; null for one float at a time, where nothing is passed over.</param>
internal sealed record SingleSamplePlan(NetworkPlan Network, VectorWidth? Machine)
{
    /// <summary>
    /// Whether the neurons that feed a layer are listed first, to pass over those that are zero: inputs often are, and
    /// relu makes half of its neurons so. With few of them it would cost more than it saves.
    /// </summary>
    public bool ListsInputs(LayerPlan layer) =>
        Machine is not null
        && layer.Inputs >= ActiveNeuronLayout.LeastInputs
        && (layer.Index == 1 || Network.Layers[layer.Index - 2].Activation.Activation == Activation.Relu);

    /// <summary>
    /// Whether the list is used only if that promises to pay for a sample: an input may have no zeros.
    /// </summary>
    public bool MayListInputs(LayerPlan layer) => ListsInputs(layer) && layer.Index == 1;

    /// <summary>
    /// Whether a layer, whose activations are one vector, hands that to the next in a register: where both are inlined into their
    /// caller.
    /// </summary>
    public bool HandsOver(LayerPlan layer) =>
        Machine is { HasManyRegisters: true }
        && layer != Network.Output
        && layer.Outputs is >= RowLayer.Leading and <= PanelLayout.LaneCount
        && RowLayer.Of(layer).IsSmall
        && RowLayer.Of(Network.Layers[layer.Index]).IsSmall;

    /// <summary>Whether a layer that goes through all inputs of a sample goes through one <see cref="InputHalf"/> after the other.</summary>
    public bool GoesByHalves(LayerPlan layer) => MayListInputs(layer) && InputHalf.Pays(layer.Shape);

    /// <summary>Whether loss and errors are those of an <see cref="OutputRow"/>.</summary>
    public bool HasOutputRow => Machine is not null && OutputRow.Exists(Network.Output);

    /// <summary>A layer as it goes through all its inputs.</summary>
    public RowLayer Row(LayerPlan layer)
    {
        RowLayer row = RowLayer.Of(layer);
        LayerPlan? giver = Network.Layers.SingleOrDefault(other => other.Index == layer.Index - 1 && HandsOver(other));
        return row with
        {
            TakesVector = giver is not null,
            RepeatsActivation = giver?.Activation == layer.Activation,
            GivesVector = Network.Layers.Any(other => RowLayer.Of(other) == row && HandsOver(other)),
            ByHalves = GoesByHalves(Network.Layers[0]) && IsFirst(row),
        };
    }

    /// <summary>Whether the inputs of a layer are those of the network.</summary>
    public bool IsFirst(RowLayer layer) => layer == RowLayer.Of(Network.Layers[0]);

    /// <summary>The layers whose inputs are listed, as a row goes through them, each kind once.</summary>
    public IEnumerable<ActiveLayer> ListedLayers => Network.Layers.Where(ListsInputs).Select(ActiveLayer.Of).Distinct();

    /// <summary>A layer for each kind of weights that are changed over a list.</summary>
    public IEnumerable<ActiveLayer> ListedWeights =>
        ListedLayers.GroupBy(layer => layer.OuterProductName).Select(kind => kind.First());

    /// <summary>The layers that a row goes through with all inputs, each kind once.</summary>
    public IEnumerable<RowLayer> WholeLayers =>
        Network.Layers.Where(layer => !ListsInputs(layer) || MayListInputs(layer)).Select(Row).Distinct();

    /// <summary>The most neurons that are listed at once; 0 where none are.</summary>
    public int MostListedInputs => Network.Layers.Where(ListsInputs).Select(layer => layer.Inputs).DefaultIfEmpty().Max();

    /// <summary>The shapes through which errors travel back to listed neurons.</summary>
    public IEnumerable<Shape> ListedShapesBack =>
        Network.Layers.Skip(1).Where(ListsInputs).Select(layer => layer.Shape).Distinct();

    /// <summary>The shapes through which errors travel back to all neurons.</summary>
    public IEnumerable<Shape> WholeShapesBack =>
        Network.Layers.Skip(1).Where(layer => !ListsInputs(layer)).Select(layer => layer.Shape).Distinct();
}
