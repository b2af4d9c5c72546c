using GenNet.Benchmarks.Dynamic;

namespace GenNet.Benchmarks.Ladder;

/// <summary>One of the two ways to train with PyTorch, on any number of threads for which there is a process.</summary>
/// <param name="name">As the script knows it: <c>torch-autograd</c> or <c>torch-manual</c>.</param>
/// <param name="peers">A process for each number of threads.</param>
internal sealed class TorchContender(string name, IReadOnlyDictionary<int, TorchPeer> peers) : IContender
{
    public string Name => name;

    public string? ReasonToSkipThreads(int threads) =>
        peers.ContainsKey(threads) ? null : $"there is no PyTorch on {threads} threads";

    public string? ReasonToSkip(Cell cell, TimeSpan longestStep)
    {
        // About 80 GFLOP/s where there is enough to do at once.
        double seconds = cell.Batch * cell.Flops / 80e9;
        return seconds > longestStep.TotalSeconds
            ? string.Create(CultureInfo.InvariantCulture, $"one step would take about {seconds:F1} s, and the limit is {longestStep.TotalSeconds:F1} s")
            : null;
    }

    public IRungContender Enter(Rung rung, SampleData data, DenseParameters parameters)
    {
        foreach (TorchPeer peer in peers.Values)
        {
            peer.Enter(rung, data, parameters);
        }

        return new OnRung(name, peers, data);
    }

    private sealed class OnRung(string name, IReadOnlyDictionary<int, TorchPeer> peers, SampleData data) : IRungContender
    {
        public IContest Prepare(Cell cell)
        {
            TorchPeer peer = peers[cell.Threads];
            return new Contest(peer, peer.Prepare(name, cell, data.EpochCount(cell)));
        }

        public float[] StepAndForward(int samples, float learningRate) =>
            peers.Values.First().StepAndForward(name, data.Inputs[..samples], data.Targets[..samples], learningRate);
    }

    private sealed class Contest(TorchPeer peer, int id) : IContest
    {
        public IReadOnlyList<double> Run(TimeSpan turn) => peer.Run(id, turn);

        public void Dispose() => peer.Release(id);
    }
}
