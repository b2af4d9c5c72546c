using System.Runtime.CompilerServices;
using GenNet.Data;

namespace GenNet;

/// <summary>
/// A mini-batch of samples staged side by side, with everything the network computes of them: one block of
/// activations and one of errors for each layer, a row for each sample. Made once, filled again for every step.
/// </summary>
public sealed class MiniBatch
{
    private readonly AlignedBuffer _memory;
    private readonly int[] _activations;
    private readonly int[] _errors;
    private readonly int _targets;
    private readonly int _transposedPanel;
    private readonly int _noBiases;
    private readonly int _errorPanels;
    private readonly int _sumPanels;

    // Looked up once: a small network is computed in the time it takes to ask the layout for them.
    private readonly int _inputSize;
    private readonly int _inputStride;
    private readonly bool _withInputs;
    private readonly int _outputSize;
    private readonly int _targetStride;
    private readonly NonZeroInputs? _nonZeroInputs;
    private readonly int[] _activeNeurons;

    /// <summary>Allocates the blocks.</summary>
    /// <param name="layout">The network it is for.</param>
    /// <param name="capacity">The most samples it can hold, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is not positive.</exception>
    /// <exception cref="OverflowException">The blocks would not fit into one array.</exception>
    public MiniBatch(NetworkLayout layout, int capacity)
        : this(layout, capacity, lists: null, withInputs: true)
    {
    }

    /// <param name="layout">The network it is for.</param>
    /// <param name="capacity">The most samples it can hold, at least 1.</param>
    /// <param name="lists">Room for lists of the inputs that are not zero, if it is to hold these.</param>
    /// <param name="withInputs">Whether it is to hold all inputs.</param>
    internal MiniBatch(NetworkLayout layout, int capacity, InputLists? lists, bool withInputs)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        Layout = layout;
        Capacity = capacity;

        _inputSize = layout.InputSize;
        _inputStride = PanelLayout.RowStride(_inputSize);
        _outputSize = layout.OutputSize;
        _targetStride = PanelLayout.RowStride(_outputSize);
        int layers = layout.LayerSizes.Count;
        _activations = new int[layers];
        _errors = new int[layers];

        // Kernels may finish their last tile of rows, so there is memory for it.
        long rows = (capacity + PanelLayout.RowGranularity - 1L) / PanelLayout.RowGranularity * PanelLayout.RowGranularity;
        long length = 0;
        _activations[0] = Reserve(withInputs ? rows * _inputStride : 0);
        for (int layer = 1; layer < layers; layer++)
        {
            _activations[layer] = Reserve(rows * PanelLayout.RowStride(layout.LayerSizes[layer]));
            _errors[layer] = Reserve(rows * PanelLayout.RowStride(layout.LayerSizes[layer]));
        }

        _targets = Reserve(rows * PanelLayout.RowStride(layout.OutputSize));
        _noBiases = Reserve(PanelLayout.PanelWidth);
        if (capacity > 1)
        {
            ILookup<bool, DenseLayout> back = layout.Layers.Skip(1).ToLookup(layer => SamplePanels.Pay(layer.InputSize, layer.OutputSize));
            long samples = PanelLayout.PaddedSize(capacity);
            _transposedPanel = Reserve(PanelLayout.PanelWidth * (long)Largest(back[false]));
            _errorPanels = Reserve(samples * Largest(back[true]));
            _sumPanels = Reserve(back[true].Any() ? samples * SamplePanels.MostInputs : 0);
        }

        _activeNeurons = capacity == 1
            ? [.. layout.LayerSizes.Select(size => Reserve(size >= ActiveNeuronLayout.LeastInputs ? ActiveNeuronLayout.Length(size) : 0))]
            : [];
        _memory = new AlignedBuffer(checked((int)length));
        int leastRows = InputBlocks.LeastRows(layout.LayerSizes[1]);
        InputLists = lists;
        _withInputs = withInputs;
        if (withInputs && _inputSize >= InputBlocks.LeastInputs && capacity >= leastRows)
        {
            _nonZeroInputs = new NonZeroInputs(_inputSize, capacity, leastRows);
        }

        static int Largest(IEnumerable<DenseLayout> some) => some.Select(layer => layer.OutputSize).DefaultIfEmpty().Max();

        int Reserve(long floats)
        {
            int start = checked((int)length);
            length += floats;
            return start;
        }
    }

    /// <summary>The network it is for.</summary>
    public NetworkLayout Layout { get; }

    /// <summary>The most samples it can hold.</summary>
    public int Capacity { get; }

    /// <summary>The samples it holds now.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets its samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Clear()
    {
        Count = 0;
        _nonZeroInputs?.Clear();
        InputLists?.Clear();
    }

    /// <summary>Stages one more sample.</summary>
    /// <param name="input">Floats of the input layer's size.</param>
    /// <param name="target">Floats of the output layer's size; left out, zeros, where only outputs are wanted.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    /// <exception cref="InvalidOperationException">The mini-batch is full.</exception>
    public void Add(ReadOnlySpan<float> input, ReadOnlySpan<float> target = default)
    {
        CheckLength(input.Length, _inputSize, nameof(input));
        if (!target.IsEmpty)
        {
            CheckLength(target.Length, _outputSize, nameof(target));
        }

        int sample = NextRow();
        input.CopyTo(Input(sample));
        Span<float> row = Targets(sample);
        row.Clear();
        target.CopyTo(row);
        _nonZeroInputs?.Add(ref Input(sample)[0]);
    }

    /// <summary>Stages one more sample of a data set.</summary>
    /// <param name="data">A data set of the network's input and output sizes.</param>
    /// <param name="sample">From 0 to <see cref="Dataset.Count"/> − 1.</param>
    /// <exception cref="InvalidOperationException">The mini-batch is full.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Dataset data, int sample)
    {
        ArgumentNullException.ThrowIfNull(data);
        int row = NextRow();
        Span<float> input = Input(row);
        data.CopyInput(sample, input);
        data.CopyTarget(sample, Targets(row));
        _nonZeroInputs?.Add(ref input[0]);
    }

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

    /// <summary>Copies all outputs.</summary>
    /// <param name="destination">Receives the outputs of each sample, in a row of its own, without padding.</param>
    /// <param name="rows">Which row that is, upwards.</param>
    internal void CopyOutputs(Span<float> destination, ReadOnlySpan<int> rows) =>
        new RowBlock(_memory.Span[_activations[^1]..], _outputSize, PanelLayout.RowStride(_outputSize)).CopyTo(destination, rows);

    /// <summary>The output the network computed for a sample.</summary>
    /// <param name="sample">From 0 to <see cref="Count"/> − 1.</param>
    public ReadOnlySpan<float> Output(int sample) => Activation(Layout.Layers.Count, sample);

    /// <summary>The target of a sample.</summary>
    /// <param name="sample">From 0 to <see cref="Count"/> − 1.</param>
    public ReadOnlySpan<float> Target(int sample)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)sample, (uint)Count, nameof(sample));
        return Targets(sample);
    }

    /// <summary>The activations of one layer for a sample; layer 0 is the input.</summary>
    /// <param name="layer">From 0 to the number of layers with weights.</param>
    /// <param name="sample">From 0 to <see cref="Count"/> − 1.</param>
    public ReadOnlySpan<float> Activation(int layer, int sample)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)sample, (uint)Count, nameof(sample));
        return Row(_activations[layer], Layout.LayerSizes[layer], sample);
    }

    /// <summary>The block of a layer's activations, for generated code; layer 0 is the input.</summary>
    /// <param name="layer">From 0 to the number of layers with weights.</param>
    public ref float ActivationBlock(int layer) => ref Unsafe.Add(ref _memory.Origin, _activations[layer]);

    /// <summary>The block of a layer's errors, for generated code.</summary>
    /// <param name="layer">From 1 to the number of layers with weights.</param>
    public ref float ErrorBlock(int layer) => ref Unsafe.Add(ref _memory.Origin, _errors[layer]);

    /// <summary>The block of targets, for generated code.</summary>
    public ref float TargetBlock => ref Unsafe.Add(ref _memory.Origin, _targets);

    /// <summary>Room for a panel of transposed weights, through which errors travel back; for generated code.</summary>
    public ref float TransposedPanel => ref Unsafe.Add(ref _memory.Origin, _transposedPanel);

    /// <summary>Room for the errors of a layer, samples side by side, where they travel back so; for generated code.</summary>
    public ref float ErrorPanels => ref Unsafe.Add(ref _memory.Origin, _errorPanels);

    /// <summary>Room for the errors of up to 48 neurons that they add up to, samples side by side; for generated code.</summary>
    public ref float SumPanels => ref Unsafe.Add(ref _memory.Origin, _sumPanels);

    /// <summary>Zeros in the place of a panel's biases, for the way back has none; for generated code.</summary>
    public ref float NoBiases => ref Unsafe.Add(ref _memory.Origin, _noBiases);

    /// <summary>The inputs as lists of those that are not zero, where it holds these; for generated code.</summary>
    public InputLists? InputLists { get; }

    /// <summary>Whether it pays to pass over blocks of inputs that are all zero; for generated code.</summary>
    public bool InputsAreSparse => _nonZeroInputs is { AreFew: true };

    /// <summary>
    /// Which samples have anything but zeros in which 4 inputs, where <see cref="InputsAreSparse"/>; for generated code.
    /// A word for each 4 inputs, padded to a multiple of 4, with a bit for each of 64 samples; then those of the next 64.
    /// </summary>
    public ref ulong NonZeroRows => ref _nonZeroInputs!.Rows;

    /// <summary>
    /// Room for the list of a layer's neurons that are not zero, as <see cref="global::GenNet.ActiveNeurons.Find"/> makes it, where
    /// <see cref="Capacity"/> is 1 and the layer has 64 neurons or more; for generated code.
    /// </summary>
    /// <param name="layer">From 0 to the number of layers with weights.</param>
    public ref int ActiveNeurons(int layer) => ref Unsafe.As<float, int>(ref Unsafe.Add(ref _memory.Origin, _activeNeurons[layer]));

    /// <summary>Checks that this mini-batch was made for a network; called by generated code.</summary>
    /// <param name="layout">The layout of that network.</param>
    /// <exception cref="ArgumentException">It was made for another.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CheckLayout(NetworkLayout layout)
    {
        if (!ReferenceEquals(layout, Layout))
        {
            ThrowOtherLayout(layout);
        }
    }

    private void ThrowOtherLayout(NetworkLayout layout) => throw new ArgumentException(
        $"This mini-batch was made for a {Layout} network, not for this {layout} one. Make it with the network's own Layout.");

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

    private Span<float> Input(int row) => _memory.Span.Slice(_activations[0] + (row * _inputStride), _inputSize);

    private Span<float> Targets(int row) => _memory.Span.Slice(_targets + (row * _targetStride), _outputSize);

    private Span<float> Row(int block, int size, int row) =>
        _memory.Span.Slice(block + (row * PanelLayout.RowStride(size)), size);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int NextRow()
    {
        if (Count == Capacity)
        {
            ThrowFull();
        }

        return Count++;
    }

    private void ThrowFull() => throw new InvalidOperationException($"The mini-batch is full: it holds {Capacity} samples.");

    private static void CheckLength(int length, int expected, string parameter)
    {
        if (length != expected)
        {
            throw new ArgumentException($"Expected {expected} values, not {length}.", parameter);
        }
    }
}
