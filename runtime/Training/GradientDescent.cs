using GenNet.Data;

namespace GenNet;

/// <summary>Plain stochastic gradient descent: the steps of one training, and the memory they reuse.</summary>
internal sealed class GradientDescent
{
    /// <summary>
    /// The most samples computed at once. A larger mini-batch is taken in blocks of this size, whose gradients are
    /// summed before the step, so that memory stays bounded whatever the batch size.
    /// </summary>
    public const int LargestBlock = 1024;

    private readonly INetwork _network;
    private readonly Dataset _data;
    private readonly TrainingOptions _options;
    private readonly int _batchSize;
    private readonly MiniBatch _block;
    private readonly AlignedBuffer? _step;

    public GradientDescent(INetwork network, Dataset data, TrainingOptions options)
    {
        _network = network;
        _data = data;
        _options = options;
        _batchSize = Math.Min(options.BatchSize, data.Count);
        _block = new MiniBatch(network.Layout, Math.Min(_batchSize, LargestBlock));
        _step = _batchSize > LargestBlock ? new AlignedBuffer(network.Layout.BufferLength) : null;
    }

    /// <summary>Takes one step for each mini-batch of an epoch.</summary>
    /// <param name="order">The samples, in the order they are to be seen.</param>
    /// <param name="epoch">1 for the first.</param>
    /// <param name="cancellationToken">Stops between two mini-batches.</param>
    /// <returns>The sum of the samples' losses.</returns>
    public double RunEpoch(ReadOnlySpan<int> order, int epoch, CancellationToken cancellationToken)
    {
        double epochLoss = 0;
        for (int start = 0; start < order.Length; start += _batchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = Math.Min(_batchSize, order.Length - start);
            ReadOnlySpan<int> next = order[(start + count)..Math.Min(start + count + _block.Capacity, order.Length)];
            double loss = _step is null
                ? StepInPlace(order.Slice(start, count), next)
                : StepInBlocks(order.Slice(start, count), _step);

            if (!double.IsFinite(loss))
            {
                throw new TrainingDivergedException(epoch, start / _batchSize, loss / count, _options.LearningRate);
            }

            epochLoss += loss;
        }

        return epochLoss;
    }

    /// <summary>The common case: the step goes straight from the errors into the weights.</summary>
    private double StepInPlace(ReadOnlySpan<int> samples, ReadOnlySpan<int> next)
    {
        Stage(samples);
        foreach (int sample in next)
        {
            _data.Prefetch(sample);
        }

        return _network.TrainStep(_block, _options.LearningRate);
    }

    /// <summary>A mini-batch too large for one block: its step is summed apart, as every block needs the old weights.</summary>
    private double StepInBlocks(ReadOnlySpan<int> samples, AlignedBuffer step)
    {
        step.Span.Clear();
        double loss = 0;
        for (int start = 0; start < samples.Length; start += _block.Capacity)
        {
            Stage(samples.Slice(start, Math.Min(_block.Capacity, samples.Length - start)));
            loss += _network.Backpropagate(_block, -_options.LearningRate / samples.Length);
            _network.AddGradient(_block, step.Span);
        }

        if (double.IsFinite(loss))
        {
            Span<float> parameters = _network.Parameters;
            ReadOnlySpan<float> change = step.Span;
            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i] += change[i];
            }
        }

        return loss;
    }

    private void Stage(ReadOnlySpan<int> samples)
    {
        _block.Clear();
        foreach (int sample in samples)
        {
            _block.Add(_data, sample);
        }
    }
}
