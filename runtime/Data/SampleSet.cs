using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GenNet.Data;

/// <summary>Samples kept in memory as floats.</summary>
public sealed class SampleSet : Dataset
{
    /// <summary>So many floats a core keeps near by itself: 1 MiB of them.</summary>
    private const int NearLength = 256 * 1024;

    private readonly float[] _inputs;
    private readonly float[] _targets;
    private readonly Lazy<SparseInputs?> _sparseInputs;

    /// <summary>Copies samples given as one array each.</summary>
    /// <param name="inputs">One array for each sample, all of the same length.</param>
    /// <param name="targets">As many arrays, all of the same length.</param>
    /// <exception cref="ArgumentException">
    /// There is no sample, the numbers of inputs and targets differ, a row is empty or not as long as the others, or a
    /// value is NaN or infinite, which no network can learn from.
    /// </exception>
    public SampleSet(IReadOnlyList<float[]> inputs, IReadOnlyList<float[]> targets)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        if (inputs.Count == 0)
        {
            throw new ArgumentException("A data set needs at least one sample.", nameof(inputs));
        }

        if (inputs.Count != targets.Count)
        {
            throw new ArgumentException($"Each input needs its target; the numbers of inputs and targets are {inputs.Count} and {targets.Count}.", nameof(targets));
        }

        Count = inputs.Count;
        _inputs = Flatten(inputs, nameof(inputs));
        _targets = Flatten(targets, nameof(targets));
        InputSize = inputs[0].Length;
        TargetSize = targets[0].Length;
        _sparseInputs = new Lazy<SparseInputs?>(() => GenNet.Data.SparseInputs.Find<float>(_inputs, InputSize));
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <inheritdoc/>
    public override int InputSize { get; }

    /// <inheritdoc/>
    public override int TargetSize { get; }

    /// <inheritdoc/>
    internal override bool KeepsSamples => true;

    /// <inheritdoc/>
    internal override bool SeemsSparse => GenNet.Data.SparseInputs.SeemFew<float>(_inputs, InputSize);

    /// <inheritdoc/>
    internal override SparseInputs? SparseInputs => _sparseInputs.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void CopyInput(int sample, Span<float> destination) => Input(sample).CopyTo(destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override int? ListOrCopyInput(int sample, Span<float> destination, ref ushort positions, ref float values) =>
        InputCompression.ListOrCopy(Input(sample), destination, ref positions, ref values);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void CopyTarget(int sample, Span<float> destination) =>
        _targets.AsSpan(sample * TargetSize, TargetSize).CopyTo(destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Prefetch(int sample)
    {
        CacheLine.Prefetch(Input(sample));
        CacheLine.Prefetch<float>(_targets.AsSpan(sample * TargetSize, TargetSize));
    }

    /// <inheritdoc/>
    internal override void PrefetchAhead(int sample)
    {
        // Floats that are read one after another are enough for a core to see where they go on. Asked for as well, images of
        // MNIST came a quarter later.
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void CopyRows(ReadOnlySpan<int> order, int start, int count, RowBlock inputs, RowBlock targets)
    {
        if (_inputs.Length + (long)_targets.Length > NearLength)
        {
            base.CopyRows(order, start, count, inputs, targets);
            return;
        }

        ReadOnlySpan<int> samples = order.Slice(start, count);
        inputs.CopyFrom(ref MemoryMarshal.GetArrayDataReference(_inputs), samples);
        CopyTargets(samples, targets);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void CopyRows(int first, int count, RowBlock inputs, RowBlock targets)
    {
        inputs.CopyFrom(_inputs.AsSpan(first * InputSize, count * InputSize));
        targets.CopyFrom(_targets.AsSpan(first * TargetSize, count * TargetSize));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void CopyTargets(ReadOnlySpan<int> samples, RowBlock targets) =>
        targets.CopyFrom(ref MemoryMarshal.GetArrayDataReference(_targets), samples);

    private ReadOnlySpan<float> Input(int sample) => _inputs.AsSpan(sample * InputSize, InputSize);

    private static float[] Flatten(IReadOnlyList<float[]> rows, string parameter)
    {
        int width = rows[0]?.Length ?? 0;
        var flat = new float[checked(rows.Count * width)];
        for (int row = 0; row < rows.Count; row++)
        {
            if (width == 0 || rows[row]?.Length != width)
            {
                throw new ArgumentException(
                    $"Row {row} has {rows[row]?.Length ?? 0} values where row 0 has {width}; all need the same number, at least one.",
                    parameter);
            }

            int place = Array.FindIndex(rows[row], value => !float.IsFinite(value));
            if (place >= 0)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Row {row} has {rows[row][place]} in column {place}; all values must be finite."),
                    parameter);
            }

            rows[row].CopyTo(flat, row * width);
        }

        return flat;
    }
}
