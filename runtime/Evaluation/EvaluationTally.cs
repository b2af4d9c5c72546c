using System.Runtime.CompilerServices;

namespace GenNet;

/// <summary>Compares all outputs with the targets.</summary>
internal sealed class EvaluationTally : IForwardReader
{
    private readonly NetworkLayout _layout;
    private readonly int _count;
    private readonly ConfusionMatrix[] _confusions;

    // One for each group of samples that may begin a block, to be summed in their order.
    private readonly double[] _losses;

    /// <param name="layout">The network.</param>
    /// <param name="count">How many samples there are.</param>
    /// <param name="threads">How many threads count, each for itself.</param>
    public EvaluationTally(NetworkLayout layout, int count, int threads)
    {
        _layout = layout;
        _count = count;
        _confusions = [.. Enumerable.Range(0, threads).Select(_ => new ConfusionMatrix(layout.ClassCount))];
        _losses = new double[BlockShare.Groups(count)];
    }

    public bool ReadsLosses => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(int thread, int start, ReadOnlySpan<int> places, MiniBatch samples, double loss)
    {
        _losses[start / PanelLayout.ShareRows] += loss;
        for (int row = 0; row < samples.Count; row++)
        {
            int actual = Classification.ClassOf(samples.Target(row), _layout.OutputActivation);
            int predicted = Classification.ClassOf(samples.Output(row), _layout.OutputActivation);
            _confusions[thread].Add(actual, predicted);
        }
    }

    /// <summary>What all threads have counted together.</summary>
    public Evaluation Sum()
    {
        var confusion = new ConfusionMatrix(_layout.ClassCount);
        foreach (ConfusionMatrix part in _confusions)
        {
            confusion.Add(part);
        }

        return new Evaluation(_count, confusion.Correct, _losses.Sum() / _count, confusion);
    }
}
