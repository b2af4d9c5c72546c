using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using GenNet.Data;

namespace GenNet;

/// <summary>
/// The inputs of a mini-batch that are not zero, one sample's list behind another's; for generated code, whose first layer
/// goes through these.
/// </summary>
public sealed class InputLists
{
    private const int PositionsInFloat = sizeof(float) / sizeof(ushort);

    private readonly SparseInputs? _source;
    private readonly int _inputSize;

    // Aligned, so that no group crosses a cache line; pinned, so that values may be read by their address.
    private readonly AlignedBuffer _positions;
    private readonly AlignedBuffer _values;

    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int[] _lengths;

    // The samples that will come in the place of these.
    private readonly int[] _next;
    private int _count;

    /// <param name="inputSize">Size of the input layer.</param>
    /// <param name="capacity">The most samples.</param>
    /// <param name="source">All lists of a data set, if they are to come from there; else they are made of samples as these are.</param>
    /// <exception cref="OverflowException">The lists would not fit into one array.</exception>
    internal InputLists(int inputSize, int capacity, SparseInputs? source = null)
    {
        _source = source;
        _inputSize = inputSize;
        int length = checked((capacity * PanelLayout.PaddedSize(inputSize)) + Math.Max(InputCompression.Slack, InputListLayout.PositionsAhead));
        _positions = new AlignedBuffer((length + PositionsInFloat - 1) / PositionsInFloat);
        _values = new AlignedBuffer(length);
        _starts = new int[capacity + 1];
        _ends = new int[capacity];
        _lengths = new int[capacity];
        _next = new int[capacity];
    }

    /// <summary>
    /// Which inputs are not zero, never descending within a list. One may stand there twice, with a value of zero the second
    /// time, and so up to a multiple of 16 behind the list.
    /// </summary>
    public ref ushort Positions => ref Unsafe.As<float, ushort>(ref _positions.Origin);

    /// <summary>What those inputs are, with zeros behind each list up to a multiple of 16.</summary>
    public ref float Values => ref _values.Origin;

    /// <summary>Four positions in one word, the first in its lowest 16 bits.</summary>
    /// <param name="positions">The first position of a list.</param>
    /// <param name="place">The place in the list of the first of the four.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FourPositions(ref ushort positions, nuint place)
    {
        // Every machine with vectors is little-endian.
        return Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref positions, place)));
    }

    /// <summary>Four values, the same in each quarter of a vector; for machines with AVX-512.</summary>
    /// <param name="values">The first value of a list, of <see cref="Values"/>: these never move in memory.</param>
    /// <param name="place">The place in the list of the first of the four.</param>
    /// <exception cref="PlatformNotSupportedException">There is no AVX-512.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Vector512<float> FourValues(ref float values, nuint place)
    {
        // Vector512.Create takes four instructions for what this load does by itself.
        return Avx512F.BroadcastVector128ToVector512((float*)Unsafe.AsPointer(ref Unsafe.Add(ref values, place)));
    }

    /// <summary>
    /// Asks memory for the list that will come in the place of this one, so that it need not be waited for: those of a whole
    /// mini-batch, asked for as they are copied, would wait for each other.
    /// </summary>
    /// <param name="row">The sample's row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PrefetchNext(nuint row) => _source?.Prefetch(_next[row]);

    /// <summary>Where the list of a sample starts.</summary>
    /// <param name="row">The sample's row.</param>
    public nuint Start(nuint row) => (nuint)_starts[row];

    /// <summary>Where the list of a sample ends.</summary>
    /// <param name="row">The sample's row.</param>
    public nuint End(nuint row) => (nuint)_ends[row];

    /// <summary>Where the part of a sample's list starts that belongs to a share of the inputs.</summary>
    /// <param name="row">The sample's row.</param>
    /// <param name="share">The share.</param>
    public nuint Start(nuint row, Share share) => share.IsFirst ? Start(row) : Find(row, share.Start((nuint)_inputSize));

    /// <summary>
    /// Where the part of a sample's list ends that belongs to a share of the inputs. The last share takes zeros behind the
    /// list too, up to a multiple of 4: who takes four at a time need not ask then whether some are left.
    /// </summary>
    /// <param name="row">The sample's row.</param>
    /// <param name="share">The share.</param>
    public nuint End(nuint row, Share share) =>
        share.IsLast ? (End(row) + 3) & ~(nuint)3 : Find(row, share.End((nuint)_inputSize));

    /// <summary>Takes over the lists of some samples, in the place of those it held.</summary>
    /// <param name="order">The samples of a whole epoch, in the order in which they are seen.</param>
    /// <param name="start">Where in that order to begin.</param>
    /// <param name="count">How many, at most as many as there is room for.</param>
    /// <param name="step">How far behind a sample in that order the one stands that will come in its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Fill(ReadOnlySpan<int> order, int start, int count, int step)
    {
        Clear();
        ReadOnlySpan<int> next = order[Math.Min(start + step, order.Length)..];
        next[..Math.Min(count, next.Length)].CopyTo(_next);

        Span<int> lengths = _lengths.AsSpan(0, count);
        _source!.CopyTo(order, start, ref Positions, ref Values, lengths);
        foreach (int length in lengths)
        {
            Finish(length);
        }
    }

    /// <summary>Forgets all samples.</summary>
    internal void Clear() => _count = 0;

    /// <summary>Lists one more sample of a data set, if few of its inputs are not zero.</summary>
    /// <param name="data">A data set that fits.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="inputs">Receives all inputs where they are not listed, and anything else where they are.</param>
    /// <returns>Whether it was listed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool TryAdd(Dataset data, int sample, Span<float> inputs)
    {
        int start = _starts[_count];
        ref ushort positions = ref Unsafe.Add(ref Positions, start);
        ref float values = ref Unsafe.Add(ref Values, start);
        if (data.ListOrCopyInput(sample, inputs, ref positions, ref values) is not { } length)
        {
            return false;
        }

        Finish(length);
        return true;
    }

    /// <summary>Lists one more sample, whose inputs are all 1 or all 0.</summary>
    /// <param name="ones">Whether they are 1.</param>
    internal void Add(bool ones)
    {
        int start = _starts[_count];
        int length = ones ? _inputSize : 0;
        for (int input = 0; input < length; input++)
        {
            Unsafe.Add(ref Positions, start + input) = (ushort)input;
            Unsafe.Add(ref Values, start + input) = 1;
        }

        Finish(length);
    }

    private void Finish(int length)
    {
        int start = _starts[_count];
        _ends[_count] = start + length;
        _starts[++_count] = start + PanelLayout.PaddedSize(length);
    }

    /// <summary>The first place in a list whose input is not before a bound.</summary>
    private nuint Find(nuint row, nuint bound)
    {
        // A list is short: from end to end it is searched faster than by halves.
        nuint start = Start(row);
        ReadOnlySpan<ushort> list = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref Positions, start), (int)(End(row) - start));
        int before = 0;
        int place = 0;
        for (; place <= list.Length - Vector256<ushort>.Count; place += Vector256<ushort>.Count)
        {
            Vector256<ushort> positions = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(list), (nuint)place);
            before += int.PopCount((int)Vector256.LessThan(positions, Vector256.Create((ushort)bound)).ExtractMostSignificantBits());
        }

        for (; place < list.Length && list[place] < bound; place++)
        {
            before++;
        }

        return start + (nuint)before;
    }
}
