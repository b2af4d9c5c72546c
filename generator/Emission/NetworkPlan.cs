namespace GenNet.Generator;

/// <summary>A topology with all that follows from it: offsets, strides, and the kernels it takes.</summary>
internal sealed class NetworkPlan
{
    public NetworkPlan(TopologyModel topology)
    {
        Topology = topology;
        Loss = LossEmitter.For(topology.Loss);

        var layers = new List<LayerPlan>();
        int offset = 0;
        for (int index = 1; index < topology.LayerSizes.Count; index++)
        {
            int inputs = topology.LayerSizes[index - 1];
            int outputs = topology.LayerSizes[index];
            Activation activation = index < topology.LayerSizes.Count - 1
                ? topology.HiddenActivation
                : topology.OutputActivation;
            int biases = offset + (int)PanelLayout.WeightLength(inputs, outputs);

            layers.Add(new LayerPlan(index, inputs, outputs, ActivationEmitter.For(activation), offset, biases));
            offset = biases + PanelLayout.PaddedSize(outputs);
        }

        Layers = layers;
    }

    public TopologyModel Topology { get; }

    public IReadOnlyList<LayerPlan> Layers { get; }

    public LossEmitter Loss { get; }

    public LayerPlan Output => Layers[Layers.Count - 1];

    /// <summary>The layers before the output.</summary>
    public IEnumerable<LayerPlan> Hidden => Layers.Take(Layers.Count - 1);

    /// <summary>The activation of the layers before the output.</summary>
    public ElementwiseActivationEmitter HiddenActivation =>
        (ElementwiseActivationEmitter)ActivationEmitter.For(Topology.HiddenActivation);

    /// <summary>
    /// The products over the rows of a mini-batch: forward through every layer, back through all but the first and those
    /// that <see cref="CarryBackSamplesWriter"/> takes on.
    /// </summary>
    public IEnumerable<RowProduct> RowProducts =>
        LayerShapes.Select(RowProduct.Forward).Concat(
            ShapesBack.Where(shape => !CarryBackSamplesWriter.Pays(shape)).Select(shape => RowProduct.Back(shape, HiddenActivation)));

    /// <summary>The shapes of the layers through which errors travel back, each once: all but the first.</summary>
    public IEnumerable<Shape> ShapesBack => Layers.Skip(1).Select(layer => layer.Shape).Distinct();

    /// <summary>The shapes of the layers, each once.</summary>
    public IEnumerable<Shape> LayerShapes => Layers.Select(layer => layer.Shape).Distinct();

    /// <summary>The sizes of the layers with weights, each once.</summary>
    public IEnumerable<int> LayerOutputs => Layers.Select(layer => layer.Outputs).Distinct();

    /// <summary>The activations that take code of their own, each once.</summary>
    public IEnumerable<ElementwiseActivationEmitter> ElementwiseActivations =>
        Layers.Select(layer => layer.Activation)
            .OfType<ElementwiseActivationEmitter>()
            .Where(activation => !activation.IsIdentity)
            .Distinct();

    /// <summary>The vectors that an elementwise activation goes through: those of mini-batches, across rows, and then those of single samples.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="width">Those of the machine.</param>
    public IEnumerable<VectorWidth> WidthsOf(ElementwiseActivationEmitter activation, VectorWidth width) =>
        Layers.Where(layer => layer.Activation == activation)
            .Select(layer => new SingleSamplePlan(this, width).Row(layer).ActivationWidth(width))
            .Prepend(width)
            .Distinct();

    /// <summary>The vectors on which kernels call <c>Exp</c>.</summary>
    /// <param name="width">Those of the machine.</param>
    public IEnumerable<VectorWidth> WidthsOfExp(VectorWidth width) =>
        WidthsOf(activation => activation.UsesExp, width);

    /// <summary>The vectors on which kernels call <c>SplitExp</c>.</summary>
    /// <param name="width">Those of the machine.</param>
    public IEnumerable<VectorWidth> WidthsOfSplitExp(VectorWidth width) =>
        WidthsOf(activation => activation.UsesSplitExp(width), width);

    /// <summary>Floats the parameters take, padding included.</summary>
    public long BufferLength => Output.BiasOffset + (long)Output.PaddedOutputs;

    public long ParameterCount => Layers.Sum(layer => ((long)layer.Inputs * layer.Outputs) + layer.Outputs);

    /// <summary>Bytes the parameters take, padding included.</summary>
    public long Bytes => sizeof(float) * BufferLength;

    /// <summary>Of a forward pass for one sample, without the activations.</summary>
    public long ForwardFlops => Layers.Sum(layer => layer.ForwardFlops);

    /// <summary>Forward, back through all layers but the first, and the update: each is a product of the same size.</summary>
    public long TrainingFlops =>
        (2 * ForwardFlops) + Layers.Skip(1).Sum(layer => 2L * layer.Inputs * layer.Outputs);

    /// <summary>The topology as people write it: <c>784-16-16-10</c>.</summary>
    public string Name => string.Join("-", Topology.LayerSizes);

    /// <summary>The vectors that some activations go through: elementwise ones, or others row by row.</summary>
    private IEnumerable<VectorWidth> WidthsOf(Func<ActivationEmitter, bool> some, VectorWidth width) =>
        Layers.Where(layer => some(layer.Activation))
            .SelectMany(layer => layer.Activation is ElementwiseActivationEmitter activation
                ? WidthsOf(activation, width)
                : [width.ForRowsOf(layer.Outputs)])
            .Distinct();
}
