using System.Runtime.CompilerServices;

namespace GenNet.Data;

/// <summary>Samples to learn from or to test on: each an input and the target the network should answer with.</summary>
/// <remarks>
/// The training loop asks for one sample at a time, straight into the mini-batch, so a data set may keep its samples in
/// whatever form is smallest. Reading must be safe from many threads at once.
/// </remarks>
public abstract class Dataset
{
    /// <summary>
    /// How many samples ahead the next ones are asked for. Memory answers within the time it takes to stage eight
    /// images of MNIST; asking for more at once only makes the requests wait for each other.
    /// </summary>
    internal const int Lookahead = 8;

    /// <summary>The number of samples.</summary>
    public abstract int Count { get; }

    /// <summary>Length of each input.</summary>
    public abstract int InputSize { get; }

    /// <summary>Length of each target.</summary>
    public abstract int TargetSize { get; }

    /// <summary>Writes the input of a sample.</summary>
    /// <param name="sample">From 0 to <see cref="Count"/> − 1.</param>
    /// <param name="destination">Receives <see cref="InputSize"/> floats, which must be finite.</param>
    public abstract void CopyInput(int sample, Span<float> destination);

    /// <summary>Writes the target of a sample.</summary>
    /// <param name="sample">From 0 to <see cref="Count"/> − 1.</param>
    /// <param name="destination">Receives <see cref="TargetSize"/> floats.</param>
    public abstract void CopyTarget(int sample, Span<float> destination);

    /// <summary>Hints that a sample will be read soon, so that its bytes may travel to the cache meanwhile.</summary>
    /// <param name="sample">From 0 to <see cref="Count"/> − 1.</param>
    public virtual void Prefetch(int sample)
    {
    }

    /// <summary>Asks for the sample to be read some time after another, where samples are read in their order.</summary>
    /// <param name="sample">The one that is read now.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal virtual void PrefetchAhead(int sample)
    {
        if (sample + Lookahead < Count)
        {
            Prefetch(sample + Lookahead);
        }
    }

    /// <summary>Copies samples into the rows of a mini-batch.</summary>
    /// <param name="order">The samples of a whole epoch, in the order in which they are seen.</param>
    /// <param name="start">Where in that order to begin.</param>
    /// <param name="count">How many to copy.</param>
    /// <param name="inputs">Receives the inputs, a row for each.</param>
    /// <param name="targets">Receives the targets, a row for each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal virtual void CopyRows(ReadOnlySpan<int> order, int start, int count, RowBlock inputs, RowBlock targets)
    {
        for (int row = 0; row < count; row++)
        {
            int place = start + row;
            if (place + Lookahead < order.Length)
            {
                Prefetch(order[place + Lookahead]);
            }

            CopyInput(order[place], inputs[row]);
            CopyTarget(order[place], targets[row]);
        }
    }

    /// <summary>Copies samples that follow one another into the rows of a mini-batch.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many to copy.</param>
    /// <param name="inputs">Receives the inputs, a row for each.</param>
    /// <param name="targets">Receives the targets, a row for each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal virtual void CopyRows(int first, int count, RowBlock inputs, RowBlock targets)
    {
        for (int row = 0; row < count; row++)
        {
            PrefetchAhead(first + row);
            CopyInput(first + row, inputs[row]);
            CopyTarget(first + row, targets[row]);
        }
    }

    /// <summary>Copies targets into the rows of a mini-batch, where its inputs are taken by <see cref="SparseInputs"/>.</summary>
    /// <param name="samples">Which samples.</param>
    /// <param name="targets">Receives the targets, a row for each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal virtual void CopyTargets(ReadOnlySpan<int> samples, RowBlock targets)
    {
        for (int row = 0; row < samples.Length; row++)
        {
            CopyTarget(samples[row], targets[row]);
        }
    }

    /// <summary>Lists the inputs of a sample that are not zero, if they are few; else writes all of them.</summary>
    /// <param name="sample">From 0 to <see cref="Count"/> − 1.</param>
    /// <param name="destination">Receives all inputs where they are not listed, and anything else where they are.</param>
    /// <param name="positions">Receives where those stand that are not zero, with room as <see cref="InputCompression"/> asks for.</param>
    /// <param name="values">Receives what they are, with as much room.</param>
    /// <returns>How many were listed; nothing where all were written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal virtual int? ListOrCopyInput(int sample, Span<float> destination, ref ushort positions, ref float values)
    {
        CopyInput(sample, destination);
        return InputCompression.TryCompress<float>(destination, ref positions, ref values);
    }

    /// <summary>Whether it has its samples in memory and never changes them: they may be read at any time, and once more.</summary>
    internal virtual bool KeepsSamples => false;

    /// <summary>Whether it keeps its samples and, at a glance, few of their inputs are not zero.</summary>
    internal virtual bool SeemsSparse => false;

    /// <summary>The inputs without their zeros, where it keeps its samples and few are not zero; found when first asked for.</summary>
    internal virtual SparseInputs? SparseInputs => null;

    /// <exception cref="ArgumentException">There are no samples, or they are not of the network's sizes.</exception>
    internal void CheckFits(NetworkLayout layout, string parameter)
    {
        if (Count == 0)
        {
            throw new ArgumentException("The data set has no samples.", parameter);
        }

        if (InputSize != layout.InputSize || TargetSize != layout.OutputSize)
        {
            throw new ArgumentException(
                $"The samples have inputs of length {InputSize} and targets of length {TargetSize}; the network is {layout} and "
                + $"needs {layout.InputSize} and {layout.OutputSize}.",
                parameter);
        }
    }
}
