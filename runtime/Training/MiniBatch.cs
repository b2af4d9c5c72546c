using System.Runtime.CompilerServices;
using GenNet.Data;

namespace GenNet;

/// <summary>
/// A mini-batch of samples staged side by side, with everything the network computes of them: one block of
/// activations and one of errors for each layer, a row for each sample. Made once, filled again for every step.
/// </summary>
public sealed partial class MiniBatch
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
