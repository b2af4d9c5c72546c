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
        for (int row = 0; row < rows.Length; row++)
        {
            CopyRow(ref Unsafe.Add(ref source, (nint)rows[row] * size), ref destination, size);
            destination = ref Unsafe.Add(ref destination, stride);
        }
    }

    /// <summary>Copies rows of other memory here, in their order.</summary>
    /// <param name="source">Those rows, which have no padding between them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyFrom(ReadOnlySpan<float> source)
    {
        if (size == stride)
        {
            source.CopyTo(_block);
            return;
        }

        CopyRows(ref MemoryMarshal.GetReference(source), size, ref MemoryMarshal.GetReference(_block), stride, source.Length / size, size);
    }

    /// <summary>Copies its first rows to other memory.</summary>
    /// <param name="destination">Rows without padding between them.</param>
    /// <param name="rows">Which of those each row goes to, upwards.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyTo(Span<float> destination, ReadOnlySpan<int> rows)
    {
        int first = rows[0];
        if (rows[^1] - first == rows.Length - 1)
        {
            CopyTo(destination.Slice(first * size, rows.Length * size));
            return;
        }

        for (int row = 0; row < rows.Length; row++)
        {
            this[row].CopyTo(destination.Slice(rows[row] * size, size));
        }
    }

    /// <summary>Copies its first rows to other memory, in their order.</summary>
    /// <param name="destination">As many rows as are to be copied, without padding between them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CopyTo(Span<float> destination)
    {
        if (size == stride)
        {
            _block[..destination.Length].CopyTo(destination);
            return;
        }

        CopyRows(ref MemoryMarshal.GetReference(_block), stride, ref MemoryMarshal.GetReference(destination), size, destination.Length / size, size);
    }

    /// <summary>Copies the beginning of some rows to the beginning of others.</summary>
    /// <param name="from">The first of them.</param>
    /// <param name="fromStride">Floats from row to row there.</param>
    /// <param name="to">The first row that receives them.</param>
    /// <param name="toStride">Floats from row to row there.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="size">How many floats of each.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyRows(ref float from, int fromStride, ref float to, int toStride, int rows, int size)
    {
        for (; rows > 0; rows--)
        {
            CopyRow(ref from, ref to, size);
            from = ref Unsafe.Add(ref from, fromStride);
            to = ref Unsafe.Add(ref to, toStride);
        }
    }

    /// <summary>Copies one row. A call would take longer than copying a short one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyRow(ref float from, ref float destination, int size)
    {
        if (size > ShortRow)
        {
            MemoryMarshal.CreateReadOnlySpan(ref from, size).CopyTo(MemoryMarshal.CreateSpan(ref destination, size));
        }
        else if (size >= Vector128<float>.Count)
        {
            // Four at a time, the last four perhaps twice.
            nuint last = (nuint)(size - Vector128<float>.Count);
            for (nuint i = 0; i < last; i += (nuint)Vector128<float>.Count)
            {
                Vector128.LoadUnsafe(ref from, i).StoreUnsafe(ref destination, i);
            }

            Vector128.LoadUnsafe(ref from, last).StoreUnsafe(ref destination, last);
        }
        else
        {
            for (int i = 0; i < size; i++)
            {
                Unsafe.Add(ref destination, i) = Unsafe.Add(ref from, i);
            }
        }
    }
}
