using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenNet;

/// <summary>
/// Transposes a block of up to 16 by 16 floats, with AVX-512, four columns at a time: of few columns that is little work. Each is
/// stored at once, as it will be read.
/// </summary>
internal static class PartialBlock16
{
    private const int Four = TransposedBlock4.Size;

    /// <inheritdoc cref="TransposedBlock16.Copy"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(
        ref float source, int sourceStride, int rows, ref float destination, int destinationStride, int columns)
    {
        for (int column = 0; column < columns; column += Four)
        {
            CopyFour(
                ref Unsafe.Add(ref source, column),
                sourceStride,
                rows,
                ref Unsafe.Add(ref destination, column * destinationStride),
                destinationStride,
                columns - column);
        }
    }

    /// <summary>The first four columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyFour(
        ref float source, int sourceStride, int rows, ref float destination, int destinationStride, int columns)
    {
        Vector512<float> rows0 = LoadEveryFourth(ref source, sourceStride, rows, 0);
        Vector512<float> rows1 = LoadEveryFourth(ref source, sourceStride, rows, 1);
        Vector512<float> rows2 = LoadEveryFourth(ref source, sourceStride, rows, 2);
        Vector512<float> rows3 = LoadEveryFourth(ref source, sourceStride, rows, 3);

        Vector512<double> low01 = Avx512F.UnpackLow(rows0, rows1).AsDouble();
        Vector512<double> high01 = Avx512F.UnpackHigh(rows0, rows1).AsDouble();
        Vector512<double> low23 = Avx512F.UnpackLow(rows2, rows3).AsDouble();
        Vector512<double> high23 = Avx512F.UnpackHigh(rows2, rows3).AsDouble();

        Avx512F.UnpackLow(low01, low23).AsSingle().StoreUnsafe(ref destination);
        Store(Avx512F.UnpackHigh(low01, low23).AsSingle(), ref destination, destinationStride, 1, columns);
        Store(Avx512F.UnpackLow(high01, high23).AsSingle(), ref destination, destinationStride, 2, columns);
        Store(Avx512F.UnpackHigh(high01, high23).AsSingle(), ref destination, destinationStride, 3, columns);
    }

    /// <summary>Four floats of a row, and beside them four of every fourth row behind it: so none has to change sides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LoadEveryFourth(ref float source, int stride, int rows, int row)
    {
        Vector128<float> Load(ref float source, int turn) => TransposedBlock4.Load(ref source, stride, rows, row + (turn * Four));

        return Vector512.Create(
            Vector256.Create(Load(ref source, 0), Load(ref source, 1)),
            Vector256.Create(Load(ref source, 2), Load(ref source, 3)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> values, ref float destination, int stride, int column, int columns)
    {
        if (column < columns)
        {
            values.StoreUnsafe(ref Unsafe.Add(ref destination, column * stride));
        }
    }
}
