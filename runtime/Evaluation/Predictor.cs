using GenNet.Data;

namespace GenNet;

/// <summary>
/// Computes a network's outputs for many samples at once, on several threads where that pays. Made once and used again and
/// again, it allocates nothing; for a single data set <see cref="NetworkEvaluation.Predict"/> is shorter.
/// </summary>
/// <remarks>
/// It reads the network's weights as they are at each call. It is for one thread at a time; each thread may have its own.
/// No number of threads changes a bit of the outputs.
/// </remarks>
public sealed class Predictor : IDisposable
{
    private readonly ForwardPass _pass;
    private readonly OutputCollector _collector;
    private readonly InputRows _rows;
    private int _isInUse;
    private bool _isDisposed;

    /// <summary>Makes a predictor that uses as many threads as the machine has processors, where there is enough to do.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    public Predictor(INetwork network)
        : this(network, Environment.ProcessorCount)
    {
    }

    /// <summary>Makes a predictor.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="threads">The most threads to use, at least 1. Few samples are computed by one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is not positive.</exception>
    public Predictor(INetwork network, int threads)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        NetworkLayout layout = network.Layout;
        _pass = new ForwardPass(network, threads, PanelLayout.BlockRows);
        _collector = new OutputCollector(layout.OutputSize);
        _rows = new InputRows(layout.InputSize, layout.OutputSize);
    }

    /// <summary>Computes the outputs for all samples of a data set.</summary>
    /// <param name="data">Samples of the network's input and output sizes. Their targets count for nothing.</param>
    /// <param name="outputs">
    /// Receives the outputs, a row of <see cref="NetworkLayout.OutputSize"/> floats for each sample, one after another.
    /// </param>
    /// <exception cref="ArgumentException">The data do not fit the network, or the outputs have another length.</exception>
    /// <exception cref="InvalidOperationException">Another thread uses this predictor.</exception>
    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    public void Predict(Dataset data, Memory<float> outputs)
    {
        ArgumentNullException.ThrowIfNull(data);
        Predict(data, 0, data.Count, outputs);
    }

    /// <summary>Computes the outputs for some samples of a data set that follow one another.</summary>
    /// <inheritdoc cref="Predict(Dataset, Memory{float})"/>
    /// <param name="data">Samples of the network's input and output sizes. Their targets count for nothing.</param>
    /// <param name="first">The first of them, from 0.</param>
    /// <param name="count">How many, from 0; the data set must have so many.</param>
    /// <param name="outputs">
    /// Receives the outputs, a row of <see cref="NetworkLayout.OutputSize"/> floats for each sample, one after another.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such samples.</exception>
    public void Predict(Dataset data, int first, int count, Memory<float> outputs)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.CheckFits(_pass.Layout, nameof(data));
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, data.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, data.Count - first);
        CheckOutputs(outputs, count);
        Run(data, rows: default, first, count, outputs);
    }

    /// <summary>Computes the outputs for some inputs.</summary>
    /// <param name="inputs">The inputs, a row of <see cref="NetworkLayout.InputSize"/> floats for each sample, one after another; at least one.</param>
    /// <param name="outputs">
    /// Receives the outputs, a row of <see cref="NetworkLayout.OutputSize"/> floats for each sample, one after another.
    /// </param>
    /// <exception cref="ArgumentException">The inputs are not of whole rows, or the outputs have another length.</exception>
    /// <exception cref="InvalidOperationException">Another thread uses this predictor.</exception>
    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    public void Predict(ReadOnlyMemory<float> inputs, Memory<float> outputs)
    {
        int size = _pass.Layout.InputSize;
        if (inputs.IsEmpty || inputs.Length % size != 0)
        {
            throw new ArgumentException($"Expected rows of {size} floats, one at least, not {inputs.Length} floats.", nameof(inputs));
        }

        CheckOutputs(outputs, inputs.Length / size);
        Run(_rows, inputs, 0, inputs.Length / size, outputs);
    }

    /// <summary>Ends its threads.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _pass.Dispose();
        }
    }

    private void Run(Dataset data, ReadOnlyMemory<float> rows, int first, int count, Memory<float> outputs)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (Interlocked.Exchange(ref _isInUse, 1) != 0)
        {
            throw new InvalidOperationException("A predictor is for one thread at a time, and another is using this one. Make one for each thread.");
        }

        try
        {
            _rows.Inputs = rows;
            _collector.Outputs = outputs;
            _pass.Run(data, first, count, _collector);
        }
        finally
        {
            _rows.Inputs = default;
            _collector.Outputs = default;
            Volatile.Write(ref _isInUse, 0);
        }
    }

    private void CheckOutputs(Memory<float> outputs, int samples)
    {
        long expected = (long)samples * _pass.Layout.OutputSize;
        if (outputs.Length != expected)
        {
            throw new ArgumentException(
                $"Expected {expected} floats, {_pass.Layout.OutputSize} for each of {samples} samples, not {outputs.Length}.", nameof(outputs));
        }
    }
}
