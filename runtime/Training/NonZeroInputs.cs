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
    private const int BlocksLookedAt = InputBlocks.LookedAt / InputBlocks.Size;

    /// <summary>A bit for each input of a block.</summary>
    private const int InBlock = (1 << InputBlocks.Size) - 1;

    /// <summary>The share of blocks with something in them from which on it is as fast to compute all.</summary>
    private const double DenseEnough = 0.7;

    private readonly int _blocks;
    private readonly int _looks;
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
        _looks = InputBlocks.Words(inputs) / BlocksLookedAt;
        int groups = (capacity + RowsInGroup - 1) / RowsInGroup;
        _zeros = new ushort[groups * _looks * RowsInGroup];
        _rows = new ulong[groups * _looks * BlocksLookedAt];
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
            (_count / RowsInGroup * _looks * RowsInGroup) + (_count % RowsInGroup));
        for (int look = 0; look < _looks; look++)
        {
            Vector512<float> values = Vector512.LoadUnsafe(ref inputs, (nuint)(look * InputBlocks.LookedAt));
            Unsafe.Add(ref zeros, look * RowsInGroup) =
                (ushort)Vector512.Equals(values, Vector512<float>.Zero).ExtractMostSignificantBits();
        }

        _count++;
        _current = false;
    }

    /// <summary>
    /// Turns what was noted sample by sample, a bit for each input, into a bit for each sample, block by block. Who asks first does
    /// it, so it is to be done before several threads ask.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Collect()
    {
        int marked = 0;
        for (int first = 0; first < _count; first += RowsInGroup)
        {
            ulong present = _count - first >= RowsInGroup ? ulong.MaxValue : (1UL << (_count - first)) - 1;
            for (int look = 0; look < _looks; look++)
            {
                int place = (first / RowsInGroup * _looks) + look;
                ref ushort zeros = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_zeros), place * RowsInGroup);
                for (int block = 0; block < BlocksLookedAt; block++)
                {
                    ulong rows = ~RowsWithAll(ref zeros, (ushort)(InBlock << (block * InputBlocks.Size))) & present;
                    _rows[(BlocksLookedAt * place) + block] = rows;
                    marked += BitOperations.PopCount(rows);
                }
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
