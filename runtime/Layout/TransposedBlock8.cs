using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenNet;

/// <summary>Transposes a block of 8 by 8 floats in registers, with AVX.</summary>
internal static class TransposedBlock8
{
    public const int Size = 8;

    /// <summary>Copies rows into columns, up to 8 of each.</summary>
    /// <inheritdoc cref="TransposedBlock16.Copy"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(
        ref float source, int sourceStride, int rows, ref float destination, int destinationStride, int columns)
    {
        if (rows == Size && columns == Size)
        {
            TransposeHalf(ref source, sourceStride, ref destination, destinationStride);
            TransposeHalf(
                ref Unsafe.Add(ref source, Size / 2), sourceStride, ref Unsafe.Add(ref destination, Size / 2 * destinationStride), destinationStride);
        }
        else
        {
            CopyPart(ref source, sourceStride, rows, ref destination, destinationStride, columns);
        }
    }

    /// <summary>The same by smaller blocks, which may be parts too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyPart(
        ref float source, int sourceStride, int rows, ref float destination, int destinationStride, int columns)
    {
        const int Part = TransposedBlock4.Size;
        for (int column = 0; column < columns; column += Part)
        {
            for (int row = 0; row < Size; row += Part)
            {
                TransposedBlock4.Copy(
                    ref Unsafe.Add(ref source, (row * sourceStride) + column),
                    sourceStride,
                    Math.Clamp(rows - row, 0, Part),
                    ref Unsafe.Add(ref destination, (column * destinationStride) + row),
                    destinationStride,
                    Math.Min(Part, columns - column));
            }
        }
    }

    /// <summary>Four columns of a whole block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeHalf(ref float source, int sourceStride, ref float destination, int destinationStride)
    {
        Vector256<float> rows04 = LoadPair(ref source, sourceStride, 0);
        Vector256<float> rows15 = LoadPair(ref source, sourceStride, 1);
        Vector256<float> rows26 = LoadPair(ref source, sourceStride, 2);
        Vector256<float> rows37 = LoadPair(ref source, sourceStride, 3);

        Vector256<double> low01 = Avx.UnpackLow(rows04, rows15).AsDouble();
        Vector256<double> high01 = Avx.UnpackHigh(rows04, rows15).AsDouble();
        Vector256<double> low23 = Avx.UnpackLow(rows26, rows37).AsDouble();
        Vector256<double> high23 = Avx.UnpackHigh(rows26, rows37).AsDouble();

        Avx.UnpackLow(low01, low23).AsSingle().StoreUnsafe(ref destination);
        Avx.UnpackHigh(low01, low23).AsSingle().StoreUnsafe(ref Unsafe.Add(ref destination, destinationStride));
        Avx.UnpackLow(high01, high23).AsSingle().StoreUnsafe(ref Unsafe.Add(ref destination, 2 * destinationStride));
        Avx.UnpackHigh(high01, high23).AsSingle().StoreUnsafe(ref Unsafe.Add(ref destination, 3 * destinationStride));
    }

    /// <summary>Four floats of a row, and beside them four of the row that is four behind: so no half has to change sides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LoadPair(ref float source, int stride, int row) => Vector256.Create(
        Vector128.LoadUnsafe(ref Unsafe.Add(ref source, row * stride)),
        Vector128.LoadUnsafe(ref Unsafe.Add(ref source, (row + (Size / 2)) * stride)));
}
