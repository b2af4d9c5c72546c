using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GenNet;

/// <summary>A block of a mini-batch: a row for each sample, and padding behind each.</summary>
/// <param name="block">The block from its first row on.</param>
/// <param name="size">Length of a row.</param>
/// <param name="stride">Floats from row to row.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct RowBlock(Span<float> block, int size, int stride)
{
    private const int ShortRow = 16;

    private readonly Span<float> _block = block;

    /// <summary>A row, without its padding.</summary>
    public Span<float> this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _block.Slice(row * stride, size);
    }

    /// <summary>The rows from one on.</summary>
    public RowBlock From(int row) => new(_block[(row * stride)..], size, stride);

    /// <summary>Writes zeros to the first rows.</summary>
    public void Clear(int rows) => _block[..(rows * stride)].Clear();

    /// <summary>Copies rows of other memory here, one after another.</summary>
    /// <param name="source">The first of those rows, which have no padding between them.</param>
    /// <param name="rows">Which of them, in the order of the rows here. They are not checked: that takes as long as copying one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyFrom(ref float source, ReadOnlySpan<int> rows)
    {
        ref float destination = ref MemoryMarshal.GetReference(_block);
        if (size > ShortRow)
        {
            for (int row = 0; row < rows.Length; row++)
            {
                MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, (nint)rows[row] * size), size).CopyTo(this[row]);
            }
        }
        else if (size >= Vector128<float>.Count)
        {
            // A call would take longer than copying so few: four at a time, the last four perhaps twice.
            nuint last = (nuint)(size - Vector128<float>.Count);
            for (int row = 0; row < rows.Length; row++)
            {
                ref float from = ref Unsafe.Add(ref source, (nint)rows[row] * size);
                for (nuint i = 0; i < last; i += (nuint)Vector128<float>.Count)
                {
                    Vector128.LoadUnsafe(ref from, i).StoreUnsafe(ref destination, i);
                }

                Vector128.LoadUnsafe(ref from, last).StoreUnsafe(ref destination, last);
                destination = ref Unsafe.Add(ref destination, stride);
            }
        }
        else
        {
            for (int row = 0; row < rows.Length; row++)
            {
                ref float from = ref Unsafe.Add(ref source, (nint)rows[row] * size);
                for (int i = 0; i < size; i++)
                {
                    Unsafe.Add(ref destination, i) = Unsafe.Add(ref from, i);
                }

                destination = ref Unsafe.Add(ref destination, stride);
            }
        }
    }
}
