using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace GenNet;

/// <summary>Transposes a block of 4 by 4 floats in registers, with SSE or Arm64.</summary>
internal static class TransposedBlock4
{
    public const int Size = 4;

    /// <summary>Copies 4 rows into 4 columns.</summary>
    /// <inheritdoc cref="TransposedBlock16.Copy"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy(
        ref float source, int sourceStride, int rows, ref float destination, int destinationStride, int columns)
    {
        Vector128<float> row0 = Load(ref source, sourceStride, rows, 0);
        Vector128<float> row1 = Load(ref source, sourceStride, rows, 1);
        Vector128<float> row2 = Load(ref source, sourceStride, rows, 2);
        Vector128<float> row3 = Load(ref source, sourceStride, rows, 3);

        Vector128<float> low01 = InterleaveLow(row0, row1);
        Vector128<float> high01 = InterleaveHigh(row0, row1);
        Vector128<float> low23 = InterleaveLow(row2, row3);
        Vector128<float> high23 = InterleaveHigh(row2, row3);

        Vector128.Create(low01.GetLower(), low23.GetLower()).StoreUnsafe(ref destination);
        Store(Vector128.Create(low01.GetUpper(), low23.GetUpper()), ref destination, destinationStride, 1, columns);
        Store(Vector128.Create(high01.GetLower(), high23.GetLower()), ref destination, destinationStride, 2, columns);
        Store(Vector128.Create(high01.GetUpper(), high23.GetUpper()), ref destination, destinationStride, 3, columns);
    }

    /// <summary>Four floats of a row; zeros where there is no such row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load(ref float source, int stride, int rows, int row) =>
        row < rows ? Vector128.LoadUnsafe(ref Unsafe.Add(ref source, row * stride)) : Vector128<float>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<float> values, ref float destination, int stride, int column, int columns)
    {
        if (column < columns)
        {
            values.StoreUnsafe(ref Unsafe.Add(ref destination, column * stride));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> InterleaveLow(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> InterleaveHigh(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);
}
