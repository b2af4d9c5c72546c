namespace GenNet.Benchmarks.Ladder;

/// <summary>The PyTorch processes of a run: one on one thread, and one on more where that is asked for.</summary>
internal sealed class TorchPeers : IDisposable
{
    private readonly SortedDictionary<int, TorchPeer> _peers = [];

    public static IReadOnlyList<string> ContenderNames { get; } = ["torch-autograd", "torch-manual"];

    public IReadOnlyDictionary<int, TorchPeer> ByThreads => _peers;

    /// <summary>Starts them.</summary>
    /// <param name="threads">How many threads beside one, or one.</param>
    /// <exception cref="ContenderFailedException">There is no PyTorch here.</exception>
    public static TorchPeers Start(int threads)
    {
        var peers = new TorchPeers();
        try
        {
            peers._peers[1] = TorchPeer.Start(1);
            if (threads > 1)
            {
                peers._peers[threads] = TorchPeer.Start(threads);
            }
        }
        catch
        {
            peers.Dispose();
            throw;
        }

        return peers;
    }

    public IEnumerable<IContender> Contenders() => ContenderNames.Select(name => new TorchContender(name, _peers));

    /// <summary>What they are, and where they are not at their best.</summary>
    public IEnumerable<string> Notes()
    {
        foreach ((int threads, TorchPeer peer) in _peers)
        {
            string where = threads == 1 ? "1 thread" : $"{threads} threads";
            string warning = peer.HasReferenceBlas ? ": the reference BLAS, NOT at its best; install OpenBLAS" : "";
            yield return $"{peer.Description}, {where}{warning}";
        }
    }

    public void Dispose()
    {
        foreach (TorchPeer peer in _peers.Values)
        {
            peer.Dispose();
        }
    }
}
