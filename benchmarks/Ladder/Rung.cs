namespace GenNet.Benchmarks.Ladder;

/// <summary>One network of the ladder.</summary>
internal sealed class Rung
{
    private readonly Func<INetwork> _create;
    private readonly Func<INetwork, SampleData, bool, ITimedWork> _latency;

    private Rung(Func<INetwork> create, Func<INetwork, SampleData, bool, ITimedWork> latency, int[] batches, int[] quickBatches)
    {
        _create = create;
        _latency = latency;
        Batches = batches;
        QuickBatches = quickBatches;
        Layout = create().Layout;
        Flops = new TopologyFlops(Layout);
    }

    public NetworkLayout Layout { get; }

    /// <summary>As people write it: <c>784-16-16-10</c>.</summary>
    public string Topology => Layout.ToString();

    /// <summary>The activation of the hidden layers.</summary>
    public Activation HiddenActivation => Layout.Layers[0].Activation;

    public TopologyFlops Flops { get; }

    /// <summary>The batch sizes it is trained with.</summary>
    public IReadOnlyList<int> Batches { get; }

    /// <summary>Those of them that a quick run has time for.</summary>
    public IReadOnlyList<int> QuickBatches { get; }

    /// <param name="create">Makes the network with the weights every contender starts from.</param>
    /// <param name="direct">Calls it directly.</param>
    /// <param name="batches">The batch sizes to train with.</param>
    /// <param name="quickBatches">Those of them that a quick run has time for.</param>
    public static Rung Of<TNetwork, TForward>(
        Func<TNetwork> create, Func<TNetwork, TForward> direct, int[] batches, int[] quickBatches)
        where TNetwork : class, INetwork
        where TForward : struct, IForward =>
        new(
            create,
            (network, data, dependent) => new LatencyWork<TForward>(direct((TNetwork)network), data.Single, network.Layout.OutputSize, dependent),
            batches,
            quickBatches);

    public INetwork CreateNetwork() => _create();

    /// <summary>Single forward passes through a network that <see cref="CreateNetwork"/> made.</summary>
    public ITimedWork Latency(INetwork network, SampleData data, bool dependent) => _latency(network, data, dependent);
}
