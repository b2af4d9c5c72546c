using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GenNet.Data;

namespace GenNet;

/// <summary>Plain stochastic gradient descent: the steps of one training, each taken by one thread or by several.</summary>
internal sealed class GradientDescent : IDisposable
{
    private readonly TrainingOptions _options;
    private readonly int _batchSize;
    private readonly Crew _alone;

    // Where a step is worth dividing: several threads, used as long as they are faster than one.
    private readonly Crew? _together;
    private readonly FasterWay _faster = new();

    public GradientDescent(INetwork network, Dataset data, TrainingOptions options)
    {
        _options = options;
        _batchSize = Math.Min(options.BatchSize, data.Count);
        SparseInputs? lists = ListsPay(network.Layout, _batchSize) ? data.SparseInputs : null;
        int threads = TeamSize.ForStep(network.Layout, _batchSize, options.Threads, data.SeemsSparse);
        _alone = Make(1);
        _together = threads > 1 ? Make(threads) : null;

        Crew Make(int size) => new(network, data, options.LearningRate, _batchSize, size, lists);
    }

    /// <inheritdoc cref="Crew.WarmUp"/>
    public void WarmUp()
    {
        _alone.WarmUp();
        _together?.WarmUp();
    }

    /// <summary>Takes one step for each mini-batch of an epoch.</summary>
    /// <param name="order">The samples, in the order they are to be seen.</param>
    /// <param name="epoch">1 for the first.</param>
    /// <param name="cancellationToken">Stops between two mini-batches.</param>
    /// <returns>The sum of the samples' losses.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double RunEpoch(int[] order, int epoch, CancellationToken cancellationToken)
    {
        Faster.StartFromNetwork();
        double epochLoss = 0;
        for (int start = 0; start < order.Length; start += _batchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = Math.Min(_batchSize, order.Length - start);
            double loss = _together is null ? _alone.Step(order, start, count) : StepFaster(order, start, count);
            if (!double.IsFinite(loss))
            {
                throw new TrainingDivergedException(epoch, start / _batchSize, loss / count, _options.LearningRate);
            }

            epochLoss += loss;
        }

        return epochLoss;
    }

    public void Dispose()
    {
        _alone.Dispose();
        _together?.Dispose();
    }

    private Crew Faster => _together is not null && _faster.IsFirst ? _together : _alone;

    /// <summary>Whether the first layer goes through lists of inputs. Without vectors, the textbook's loops take all inputs.</summary>
    private static bool ListsPay(NetworkLayout layout, int batchSize) =>
        Vector128.IsHardwareAccelerated && InputListLayout.PayForward(layout.InputSize, batchSize);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double StepFaster(int[] order, int start, int count)
    {
        Crew crew = Faster;
        long began = Stopwatch.GetTimestamp();
        double loss = crew.Step(order, start, count);
        if (count == _batchSize)
        {
            // The last mini-batch of an epoch, where it is smaller, would compare badly.
            _faster.Count(Stopwatch.GetTimestamp() - began);
            if (Faster != crew)
            {
                Faster.StartFromNetwork();
            }
        }

        return loss;
    }
}
