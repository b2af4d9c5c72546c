using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenNet;

/// <summary>Transposes a block of 16 by 16 floats in registers, with AVX-512.</summary>
internal static class TransposedBlock16
{
    public const int Size = 16;

    /// <summary>Copies rows into columns, up to 16 of each.</summary>
    /// <param name="source">The first row.</param>
    /// <param name="sourceStride">Floats from row to row.</param>
    /// <param name="rows">How many rows there are to read; the others count as zeros.</param>
    /// <param name="destination">Receives what was the first column as its first row.</param>
    /// <param name="destinationStride">Floats from row to row.</param>
    /// <param name="columns">How many columns there are to write; behind them the memory may be another's.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(
        ref float source, int sourceStride, int rows, ref float destination, int destinationStride, int columns)
    {
        // Nearly all blocks are whole, and are spared a call each.
        if (rows == Size && columns == Size)
        {
            Transpose(ref source, sourceStride, ref destination, destinationStride);
        }
        else
        {
            PartialBlock16.Copy(ref source, sourceStride, rows, ref destination, destinationStride, columns);
        }
    }

    /// <summary>A whole block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(ref float source, int sourceStride, ref float destination, int destinationStride)
    {
        // Four rows at a time: afterwards column c holds, in 128-bit lane l, column 4 l + c of those rows.
        Interleave(ref source, sourceStride, 0, out var a0, out var a1, out var a2, out var a3);
        Interleave(ref source, sourceStride, 4, out var b0, out var b1, out var b2, out var b3);
        Interleave(ref source, sourceStride, 8, out var c0, out var c1, out var c2, out var c3);
        Interleave(ref source, sourceStride, 12, out var d0, out var d1, out var d2, out var d3);

        StoreLanes(a0, b0, c0, d0, ref destination, destinationStride, 0);
        StoreLanes(a1, b1, c1, d1, ref destination, destinationStride, 1);
        StoreLanes(a2, b2, c2, d2, ref destination, destinationStride, 2);
        StoreLanes(a3, b3, c3, d3, ref destination, destinationStride, 3);
    }

    /// <summary>Transposes the 4 by 4 blocks of four rows, each within its 128-bit lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Interleave(
        ref float source,
        int stride,
        int first,
        out Vector512<float> column0,
        out Vector512<float> column1,
        out Vector512<float> column2,
        out Vector512<float> column3)
    {
        Vector512<float> row0 = Load(ref source, stride, first);
        Vector512<float> row1 = Load(ref source, stride, first + 1);
        Vector512<float> row2 = Load(ref source, stride, first + 2);
        Vector512<float> row3 = Load(ref source, stride, first + 3);

        Vector512<double> low01 = Avx512F.UnpackLow(row0, row1).AsDouble();
        Vector512<double> high01 = Avx512F.UnpackHigh(row0, row1).AsDouble();
        Vector512<double> low23 = Avx512F.UnpackLow(row2, row3).AsDouble();
        Vector512<double> high23 = Avx512F.UnpackHigh(row2, row3).AsDouble();

        column0 = Avx512F.UnpackLow(low01, low23).AsSingle();
        column1 = Avx512F.UnpackHigh(low01, low23).AsSingle();
        column2 = Avx512F.UnpackLow(high01, high23).AsSingle();
        column3 = Avx512F.UnpackHigh(high01, high23).AsSingle();
    }

    /// <summary>Gathers the 128-bit lanes of one column from all four groups of rows, and stores columns c, 4 + c, 8 + c, 12 + c.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreLanes(
        Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, ref float destination, int stride, int column)
    {
        const byte EvenLanes = 0b10_00_10_00;
        const byte OddLanes = 0b11_01_11_01;
        Vector512<float> evenAB = Avx512F.Shuffle4x128(a, b, EvenLanes);
        Vector512<float> oddAB = Avx512F.Shuffle4x128(a, b, OddLanes);
        Vector512<float> evenCD = Avx512F.Shuffle4x128(c, d, EvenLanes);
        Vector512<float> oddCD = Avx512F.Shuffle4x128(c, d, OddLanes);

        Avx512F.Shuffle4x128(evenAB, evenCD, EvenLanes).StoreUnsafe(ref Unsafe.Add(ref destination, column * stride));
        Avx512F.Shuffle4x128(oddAB, oddCD, EvenLanes).StoreUnsafe(ref Unsafe.Add(ref destination, (column + 4) * stride));
        Avx512F.Shuffle4x128(evenAB, evenCD, OddLanes).StoreUnsafe(ref Unsafe.Add(ref destination, (column + 8) * stride));
        Avx512F.Shuffle4x128(oddAB, oddCD, OddLanes).StoreUnsafe(ref Unsafe.Add(ref destination, (column + 12) * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float source, int stride, int row) =>
        Vector512.LoadUnsafe(ref Unsafe.Add(ref source, row * stride));
}
