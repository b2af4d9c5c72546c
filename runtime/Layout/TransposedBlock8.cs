using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenNet;

/// <summary>Transposes a block of 8 by 8 floats in registers, with AVX.</summary>
internal static class TransposedBlock8
{
    public const int Size = 8;

    private const int Four = TransposedBlock4.Size;

    /// <summary>Copies rows into columns, up to 8 of each.</summary>
    /// <inheritdoc cref="TransposedBlock16.Copy"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(
        ref float source, int sourceStride, int rows, ref float destination, int destinationStride, int columns)
    {
        if (rows == Size && columns == Size)
        {
            CopyColumns(ref source, sourceStride, Size, ref destination, destinationStride, Size);
        }
        else
        {
            CopyPart(ref source, sourceStride, rows, ref destination, destinationStride, columns);
        }
    }

    /// <inheritdoc cref="Copy"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyPart(
        ref float source, int sourceStride, int rows, ref float destination, int destinationStride, int columns) =>
        CopyColumns(ref source, sourceStride, rows, ref destination, destinationStride, columns);

    /// <summary>Four columns, and those behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyColumns(
        ref float source, int sourceStride, int rows, ref float destination, int destinationStride, int columns)
    {
        CopyFour(ref source, sourceStride, rows, ref destination, destinationStride, columns);
        if (columns > Four)
        {
            CopyFour(
                ref Unsafe.Add(ref source, Four), sourceStride, rows, ref Unsafe.Add(ref destination, Four * destinationStride), destinationStride, columns - Four);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyFour(
        ref float source, int sourceStride, int rows, ref float destination, int destinationStride, int columns)
    {
        Vector256<float> rows04 = LoadPair(ref source, sourceStride, rows, 0);
        Vector256<float> rows15 = LoadPair(ref source, sourceStride, rows, 1);
        Vector256<float> rows26 = LoadPair(ref source, sourceStride, rows, 2);
        Vector256<float> rows37 = LoadPair(ref source, sourceStride, rows, 3);

        Vector256<double> low01 = Avx.UnpackLow(rows04, rows15).AsDouble();
        Vector256<double> high01 = Avx.UnpackHigh(rows04, rows15).AsDouble();
        Vector256<double> low23 = Avx.UnpackLow(rows26, rows37).AsDouble();
        Vector256<double> high23 = Avx.UnpackHigh(rows26, rows37).AsDouble();

        Avx.UnpackLow(low01, low23).AsSingle().StoreUnsafe(ref destination);
        Store(Avx.UnpackHigh(low01, low23).AsSingle(), ref destination, destinationStride, 1, columns);
        Store(Avx.UnpackLow(high01, high23).AsSingle(), ref destination, destinationStride, 2, columns);
        Store(Avx.UnpackHigh(high01, high23).AsSingle(), ref destination, destinationStride, 3, columns);
    }

    /// <summary>Four floats of a row, and beside them four of the row that is four behind: so no half has to change sides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LoadPair(ref float source, int stride, int rows, int row) => Vector256.Create(
        TransposedBlock4.Load(ref source, stride, rows, row),
        TransposedBlock4.Load(ref source, stride, rows, row + Four));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> values, ref float destination, int stride, int column, int columns)
    {
        if (column < columns)
        {
            values.StoreUnsafe(ref Unsafe.Add(ref destination, column * stride));
        }
    }
}
