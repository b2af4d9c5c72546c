using System.Runtime.CompilerServices;
using GenNet.Data;

namespace GenNet;

// How it is filled, again for every step.
public sealed partial class MiniBatch
{
    /// <summary>Stages samples whose inputs are all 1 or all 0, in the place of those it held. Their targets are zeros.</summary>
    /// <param name="ones">Whether they are 1.</param>
    internal void FillWith(bool ones)
    {
        Clear();
        while (Count < Capacity)
        {
            int row = NextRow();
            Targets(row).Clear();
            InputLists?.Add(ones);
            if (_withInputs)
            {
                Span<float> inputs = Input(row);
                inputs.Fill(ones ? 1 : 0);
                _nonZeroInputs?.Add(ref inputs[0]);
            }
        }
    }

    /// <summary>Stages some samples of a data set, in the place of those it held.</summary>
    /// <param name="data">A data set of the network's input and output sizes.</param>
    /// <param name="order">The samples of a whole epoch, in the order in which they are seen.</param>
    /// <param name="start">Where in that order to begin.</param>
    /// <param name="count">How many to stage, at most <see cref="Capacity"/>.</param>
    /// <param name="step">How far behind a sample in that order the one stands that will come in its place.</param>
    /// <exception cref="InvalidOperationException">There is no room for so many.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Fill(Dataset data, ReadOnlySpan<int> order, int start, int count, int step)
    {
        Clear();
        if (count > Capacity)
        {
            ThrowFull();
        }

        InputLists?.Fill(order, start, count, step);
        if (!_withInputs)
        {
            data.CopyTargets(order.Slice(start, count), TargetRows);
            Count = count;
            return;
        }

        if (_nonZeroInputs is null)
        {
            data.CopyRows(order, start, count, InputRows, TargetRows);
            Count = count;
            return;
        }

        // A few at a time, to look for their zeros while they are near.
        while (Count < count)
        {
            int rows = Math.Min(Dataset.Lookahead, count - Count);
            data.CopyRows(order, start + Count, rows, InputRows.From(Count), TargetRows.From(Count));
            for (; rows > 0; rows--)
            {
                _nonZeroInputs.Add(ref Input(NextRow())[0]);
            }
        }

        // Where samples go forward through lists, the first to ask would be all the threads that change the weights.
        _nonZeroInputs.Collect();
    }

    /// <summary>
    /// Stages as many samples of a data set as there are and as fit, in their order, in the place of those it held: to compute
    /// the outputs for a whole data set, a mini-batch at a time.
    /// </summary>
    /// <param name="data">A data set of the network's input and output sizes.</param>
    /// <param name="first">The sample to start with, from 0 to <see cref="Dataset.Count"/>.</param>
    /// <returns>The sample to go on with; <see cref="Dataset.Count"/> after the last.</returns>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Fill(Dataset data, int first)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.CheckFits(Layout, nameof(data));
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, data.Count);

        int count = Math.Min(Capacity, data.Count - first);
        Fill(data, first, count);
        return first + count;
    }

    /// <summary>Stages samples of a data set that follow one another, in the place of those it held.</summary>
    /// <param name="data">A data set that fits.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many, at most <see cref="Capacity"/>; there must be so many.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Fill(Dataset data, int first, int count)
    {
        Clear();
        if (_nonZeroInputs is null)
        {
            data.CopyRows(first, count, InputRows, TargetRows);
            Count = count;
        }
        else
        {
            // One at a time, to look for their zeros while they are near.
            while (Count < count)
            {
                int sample = first + Count;
                data.PrefetchAhead(sample);
                Add(data, sample);
            }
        }
    }

    /// <summary>Stages one more sample of a data set as a list, if few of its inputs are not zero; else in another mini-batch.</summary>
    /// <param name="data">A data set that fits.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="others">Takes those with all their inputs.</param>
    /// <param name="withTarget">Whether its target counts too.</param>
    /// <returns>Whether it was listed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool AddListed(Dataset data, int sample, MiniBatch others, bool withTarget)
    {
        bool isListed = InputLists!.TryAdd(data, sample, others.Input(others.Count));
        MiniBatch taker = isListed ? this : others;
        int row = taker.NextRow();
        if (withTarget)
        {
            data.CopyTarget(sample, taker.Targets(row));
        }

        taker._nonZeroInputs?.Add(ref taker.Input(row)[0]);
        return isListed;
    }

    private RowBlock InputRows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_memory.Span[_activations[0]..], _inputSize, _inputStride);
    }

    private RowBlock TargetRows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_memory.Span[_targets..], _outputSize, _targetStride);
    }
}
