using System.Runtime.CompilerServices;
using GenNet.Data;

namespace GenNet;

/// <summary>Some threads that take one descent step after another together, and the memory they do it in.</summary>
/// <remarks>
/// They divide a mini-batch by its samples to find the errors, and by the weights to apply them. So every weight is
/// changed by one thread, sample after sample in their order, and no number of threads changes a bit of the result.
/// </remarks>
internal sealed class Crew : IDisposable
{
    private readonly INetwork _network;
    private readonly Dataset _data;
    private readonly float _learningRate;
    private readonly int _blockSize;
    private readonly Team _team;
    private readonly BlockShare[] _shares;

    // All blocks of a step need the old weights: where there are several, the new ones come about here.
    private readonly AlignedBuffer? _stepped;
    private readonly Action<Share> _backpropagate;
    private readonly Action<Share> _addGradient;
    private readonly Action<Share> _takeStep;

    // What the threads work on now.
    private int[] _order = [];
    private int _start;
    private int _count;
    private float _scale;

    /// <param name="network">The network.</param>
    /// <param name="data">What it learns from.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="batchSize">The most samples in a step.</param>
    /// <param name="size">How many threads, the calling one included; at least 1.</param>
    /// <param name="lists">The data set's inputs without their zeros, where it is to be taken by these.</param>
    public Crew(INetwork network, Dataset data, float learningRate, int batchSize, int size, SparseInputs? lists)
    {
        _network = network;
        _data = data;
        _learningRate = learningRate;
        _team = new Team(size);
        _blockSize = Math.Min(batchSize, PanelLayout.BlockRows * size);
        _shares = [.. Enumerable.Range(0, size).Select(
            index => new BlockShare(network.Layout, _blockSize, new Share(index, size), lists))];
        _stepped = batchSize > _blockSize ? new AlignedBuffer(network.Layout.BufferLength) : null;
        _backpropagate = Backpropagate;
        _addGradient = AddGradient;
        _takeStep = TakeStep;
    }

    /// <summary>
    /// Calls everything that a step calls, and changes nothing. What is called for the first time must be compiled, which
    /// takes as long as half an epoch of a small network: it should not count as the first epoch's. Neither should the
    /// pages of memory that nothing was written to yet.
    /// </summary>
    public void WarmUp()
    {
        MiniBatch samples = _shares[0].Samples;
        if (_data.KeepsSamples)
        {
            samples.Fill(_data, [0], start: 0, count: 1, step: 1);
        }

        _data.Prefetch(0);

        // A step of no samples may have no block.
        StartFromNetwork();
        Step([], start: 0, count: 0);
        StepBlock(start: 0, count: 0);
        var scratch = new AlignedBuffer(_network.Layout.BufferLength);
        foreach (bool ones in (ReadOnlySpan<bool>)[false, true])
        {
            _team.Run(share => Rehearse(share, ones));
            _network.AddGradient(samples, scratch.Span, Share.Whole);
        }
    }

    /// <summary>To be called before a step, where others may have changed the weights since the last one.</summary>
    public void StartFromNetwork()
    {
        if (_stepped is not null)
        {
            _network.Parameters.CopyTo(_stepped.Span);
        }
    }

    /// <summary>Takes one step.</summary>
    /// <param name="order">The samples, in the order they are to be seen.</param>
    /// <param name="start">Where in that order the mini-batch begins.</param>
    /// <param name="count">How many samples it has.</param>
    /// <returns>The sum of the samples' losses before the step; where it is NaN or infinite no step was taken.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Step(int[] order, int start, int count)
    {
        _order = order;
        _scale = -_learningRate / count;
        if (_stepped is null)
        {
            return StepBlock(start, count);
        }

        double loss = 0;
        for (int first = start; first < start + count && double.IsFinite(loss); first += _blockSize)
        {
            loss += StepBlock(first, Math.Min(_blockSize, start + count - first));
        }

        if (double.IsFinite(loss))
        {
            _team.Run(_takeStep);
        }

        return loss;
    }

    public void Dispose() => _team.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double StepBlock(int start, int count)
    {
        _start = start;
        _count = count;
        _team.Run(_backpropagate);
        double loss = 0;
        foreach (BlockShare share in _shares)
        {
            loss += share.Loss;
        }

        if (double.IsFinite(loss))
        {
            _team.Run(_addGradient);
        }

        return loss;
    }

    private void Rehearse(Share share, bool ones)
    {
        MiniBatch samples = _shares[share.Index].Samples;
        samples.FillWith(ones);
        _network.Backpropagate(samples, scale: 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Backpropagate(Share share) =>
        _shares[share.Index].Backpropagate(_network, _data, _order, _start, _count, _scale);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddGradient(Share share)
    {
        Span<float> parameters = _stepped is null ? _network.Parameters : _stepped.Span;
        foreach (BlockShare block in _shares)
        {
            _network.AddGradient(block.Samples, parameters, share);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeStep(Share share)
    {
        Span<float> network = _network.Parameters;
        int first = (int)share.Start((nuint)network.Length);
        int last = (int)share.End((nuint)network.Length);
        _stepped!.Span[first..last].CopyTo(network[first..last]);
    }
}
