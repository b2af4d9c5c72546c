using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GenNet.Data;

namespace GenNet;

/// <summary>Plain stochastic gradient descent: the steps of one training, and the memory and threads they reuse.</summary>
/// <remarks>
/// Threads divide a mini-batch by its samples to find the errors, and by the weights to apply them. So every weight is
/// changed by one thread, sample after sample in their order, and no number of threads changes a bit of the result.
/// </remarks>
internal sealed class GradientDescent : IDisposable
{
    private readonly INetwork _network;
    private readonly Dataset _data;
    private readonly TrainingOptions _options;
    private readonly int _batchSize;
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

    public GradientDescent(INetwork network, Dataset data, TrainingOptions options)
    {
        _network = network;
        _data = data;
        _options = options;
        _batchSize = Math.Min(options.BatchSize, data.Count);
        SparseInputs? lists = ListsPay(network.Layout, _batchSize) ? data.SparseInputs : null;
        _team = new Team(TeamSize.For(network.Layout, _batchSize, options.Threads, data.SeemsSparse));
        _blockSize = Math.Min(_batchSize, PanelLayout.BlockRows * _team.Size);
        _shares = [.. Enumerable.Range(0, _team.Size).Select(
            index => new BlockShare(network.Layout, _blockSize, new Share(index, _team.Size), lists))];
        _stepped = _batchSize > _blockSize ? new AlignedBuffer(network.Layout.BufferLength) : null;
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
            samples.Fill(_data, [0], start: 0, count: 1);
        }

        _data.Prefetch(0);

        // A step of no samples may have no block.
        StartFromNetwork();
        Step(start: 0, count: 0);
        StepBlock(start: 0, count: 0);
        var scratch = new AlignedBuffer(_network.Layout.BufferLength);
        foreach (bool ones in (ReadOnlySpan<bool>)[false, true])
        {
            _team.Run(share => Rehearse(share, ones));
            _network.AddGradient(samples, scratch.Span, Share.Whole);
        }
    }

    /// <summary>Takes one step for each mini-batch of an epoch.</summary>
    /// <param name="order">The samples, in the order they are to be seen.</param>
    /// <param name="epoch">1 for the first.</param>
    /// <param name="cancellationToken">Stops between two mini-batches.</param>
    /// <returns>The sum of the samples' losses.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double RunEpoch(int[] order, int epoch, CancellationToken cancellationToken)
    {
        _order = order;
        StartFromNetwork();
        double epochLoss = 0;
        for (int start = 0; start < order.Length; start += _batchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = Math.Min(_batchSize, order.Length - start);
            double loss = Step(start, count);
            if (!double.IsFinite(loss))
            {
                throw new TrainingDivergedException(epoch, start / _batchSize, loss / count, _options.LearningRate);
            }

            epochLoss += loss;
        }

        return epochLoss;
    }

    public void Dispose() => _team.Dispose();

    /// <summary>Whether the first layer goes through lists of inputs. Without vectors, the textbook's loops take all inputs.</summary>
    private static bool ListsPay(NetworkLayout layout, int batchSize) =>
        Vector128.IsHardwareAccelerated && InputListLayout.Pay(layout.InputSize, layout.LayerSizes[1], batchSize);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Step(int start, int count)
    {
        _scale = -_options.LearningRate / count;
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

    /// <summary>Between two epochs the weights may have been changed by others; within one, every step leaves both alike.</summary>
    private void StartFromNetwork()
    {
        if (_stepped is not null)
        {
            _network.Parameters.CopyTo(_stepped.Span);
        }
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
