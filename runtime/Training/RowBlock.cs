using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GenNet;

/// <summary>A block of a mini-batch: a row for each sample, and padding behind each.</summary>
/// <param name="block">The block from its first row on.</param>
/// <param name="size">Length of a row.</param>
/// <param name="stride">Floats from row to row.</param>
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

    /// <summary>Copies a row of another array here.</summary>
    /// <param name="row">The place here.</param>
    /// <param name="rows">Rows without padding.</param>
    /// <param name="source">Which of those.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CopyFrom(int row, float[] rows, int source)
    {
        ReadOnlySpan<float> from = rows.AsSpan(source * size, size);
        Span<float> to = this[row];
        if (size > ShortRow)
        {
            from.CopyTo(to);
            return;
        }

        // A call would take longer than copying so few: four at a time, the last four perhaps twice.
        ref float first = ref MemoryMarshal.GetReference(from);
        ref float destination = ref MemoryMarshal.GetReference(to);
        if (size < Vector128<float>.Count)
        {
            for (int i = 0; i < size; i++)
            {
                Unsafe.Add(ref destination, i) = Unsafe.Add(ref first, i);
            }

            return;
        }

        nuint last = (nuint)(size - Vector128<float>.Count);
        for (nuint i = 0; i < last; i += (nuint)Vector128<float>.Count)
        {
            Vector128.LoadUnsafe(ref first, i).StoreUnsafe(ref destination, i);
        }

        Vector128.LoadUnsafe(ref first, last).StoreUnsafe(ref destination, last);
    }
}
