using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GenNet.Data;

namespace GenNet;

/// <summary>
/// The inputs of a mini-batch that are not zero, one sample's list behind another's; for generated code, which goes
/// through nothing else in the first layer.
/// </summary>
public sealed class InputLists
{
    private readonly SparseInputs _source;
    private readonly int _inputSize;
    private readonly ushort[] _positions;
    private readonly float[] _values;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int[] _lengths;
    private int _count;

    /// <param name="source">All lists of a data set.</param>
    /// <param name="inputSize">Size of the input layer.</param>
    /// <param name="capacity">The most samples.</param>
    /// <exception cref="OverflowException">The lists would not fit into one array.</exception>
    internal InputLists(SparseInputs source, int inputSize, int capacity)
    {
        _source = source;
        _inputSize = inputSize;
        int length = checked(capacity * PanelLayout.PaddedSize(inputSize));
        _positions = new ushort[checked(length + InputListLayout.PositionsAhead)];
        _values = new float[length];
        _starts = new int[capacity + 1];
        _ends = new int[capacity];
        _lengths = new int[capacity];
    }

    /// <summary>
    /// Which inputs are not zero, never descending within a list. One may stand there twice, with a value of zero the second
    /// time, and so up to a multiple of 16 behind the list.
    /// </summary>
    public ref ushort Positions => ref MemoryMarshal.GetArrayDataReference(_positions);

    /// <summary>What those inputs are, with zeros behind each list up to a multiple of 16.</summary>
    public ref float Values => ref MemoryMarshal.GetArrayDataReference(_values);

    /// <summary>Four positions in one word, the first in its lowest 16 bits.</summary>
    /// <param name="positions">The first position of a list.</param>
    /// <param name="place">The place in the list of the first of the four.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FourPositions(ref ushort positions, nuint place)
    {
        // Every machine with vectors is little-endian.
        return Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref positions, place)));
    }

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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Fill(ReadOnlySpan<int> order, int start, int count)
    {
        Clear();
        Span<int> lengths = _lengths.AsSpan(0, count);
        _source.CopyTo(order, start, ref Positions, ref Values, lengths);
        foreach (int length in lengths)
        {
            Finish(length);
        }
    }

    /// <summary>Forgets all samples.</summary>
    internal void Clear() => _count = 0;

    /// <summary>Lists one more sample, whose inputs are all 1 or all 0.</summary>
    /// <param name="ones">Whether they are 1.</param>
    internal void Add(bool ones)
    {
        int start = _starts[_count];
        int length = ones ? _inputSize : 0;
        for (int input = 0; input < length; input++)
        {
            _positions[start + input] = (ushort)input;
            _values[start + input] = 1;
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
        ReadOnlySpan<ushort> list = _positions.AsSpan((int)start, (int)(End(row) - start));
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
