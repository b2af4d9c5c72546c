using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GenNet;

/// <summary>
/// Which samples of a mini-batch have anything but zeros in which block of inputs. Four fifths of an image of a digit are
/// background; a product with zero changes nothing, so kernels may pass it over and still compute the same bits.
/// </summary>
internal sealed class NonZeroInputs
{
    private const int RowsInGroup = InputBlocks.RowsInGroup;

    /// <summary>The share of blocks with something in them from which on it is as fast to compute all.</summary>
    private const double DenseEnough = 0.7;

    private readonly int _blocks;
    private readonly int _pairs;
    private readonly int _leastRows;
    private readonly ushort[] _zeros;
    private readonly ulong[] _rows;
    private int _count;
    private bool _current;
    private bool _areFew;

    /// <param name="inputs">Size of the input layer.</param>
    /// <param name="capacity">The most samples.</param>
    /// <param name="leastRows">With fewer samples, it does not pay.</param>
    public NonZeroInputs(int inputs, int capacity, int leastRows)
    {
        _leastRows = leastRows;
        _blocks = InputBlocks.Count(inputs);
        _pairs = InputBlocks.Words(inputs) / 2;
        int groups = (capacity + RowsInGroup - 1) / RowsInGroup;
        _zeros = new ushort[groups * _pairs * RowsInGroup];
        _rows = new ulong[groups * _pairs * 2];
    }

    /// <summary>
    /// Whether so many blocks are zero that passing them over is faster than computing them. Asked before
    /// <see cref="Rows"/> is read.
    /// </summary>
    public bool AreFew
    {
        get
        {
            if (!_current)
            {
                Collect();
            }

            return _areFew;
        }
    }

    /// <summary>
    /// Bit r of word b says whether sample r has anything but zeros in block b; the words of the next 64 samples follow.
    /// </summary>
    public ref ulong Rows => ref MemoryMarshal.GetArrayDataReference(_rows);

    /// <summary>Forgets all samples.</summary>
    public void Clear()
    {
        _count = 0;
        _current = false;
    }

    /// <summary>Looks at the next sample.</summary>
    /// <param name="inputs">Its inputs, zeros behind them up to a whole cache line.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ref float inputs)
    {
        ref ushort zeros = ref Unsafe.Add(
            ref MemoryMarshal.GetArrayDataReference(_zeros),
            (_count / RowsInGroup * _pairs * RowsInGroup) + (_count % RowsInGroup));
        for (int pair = 0; pair < _pairs; pair++)
        {
            Vector512<float> values = Vector512.LoadUnsafe(ref inputs, (nuint)(pair * 2 * InputBlocks.Size));
            Unsafe.Add(ref zeros, pair * RowsInGroup) =
                (ushort)Vector512.Equals(values, Vector512<float>.Zero).ExtractMostSignificantBits();
        }

        _count++;
        _current = false;
    }

    /// <summary>Turns what was noted sample by sample, a bit for each input, into a bit for each sample, block by block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Collect()
    {
        int marked = 0;
        for (int first = 0; first < _count; first += RowsInGroup)
        {
            ulong present = _count - first >= RowsInGroup ? ulong.MaxValue : (1UL << (_count - first)) - 1;
            for (int pair = 0; pair < _pairs; pair++)
            {
                int place = (first / RowsInGroup * _pairs) + pair;
                ref ushort zeros = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_zeros), place * RowsInGroup);
                ulong low = ~RowsWithAll(ref zeros, 0x00FF) & present;
                ulong high = ~RowsWithAll(ref zeros, 0xFF00) & present;
                _rows[2 * place] = low;
                _rows[(2 * place) + 1] = high;
                marked += BitOperations.PopCount(low) + BitOperations.PopCount(high);
            }
        }

        _areFew = _count >= _leastRows && marked <= DenseEnough * _count * _blocks;
        _current = true;
    }

    /// <summary>A bit for each of 64 samples whose inputs are zero wherever a mask is 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong RowsWithAll(ref ushort zeros, ushort mask)
    {
        Vector512<ushort> all = Vector512.Create(mask);
        ulong first = Vector512.Equals(Vector512.LoadUnsafe(ref zeros) & all, all).ExtractMostSignificantBits();
        ulong second = Vector512.Equals(Vector512.LoadUnsafe(ref zeros, 32) & all, all).ExtractMostSignificantBits();
        return first | (second << 32);
    }
}
