using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenNet.Data;

/// <summary>Turns bytes into floats from 0 to 1, each exactly <c>pixel / 255f</c> at every vector width.</summary>
internal static class PixelConversion
{
    // 1/255 in two floats. The first has so few bits that its product with a byte is exact; the second adds the bits that
    // are missing. So the sum is rounded once, as a division is, at a fraction of its cost.
    private const float ReciprocalHigh = 0x8080 / 8388608f;
    private const float ReciprocalLow = (float)((1.0 / 255) - ReciprocalHigh);

    /// <exception cref="ArgumentException">The destination is shorter than the pixels.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToUnitRange(ReadOnlySpan<byte> pixels, Span<float> destination)
    {
        if (destination.Length < pixels.Length)
        {
            ThrowTooShort(destination, pixels.Length);
        }

        ref byte source = ref MemoryMarshal.GetReference(pixels);
        ref float target = ref MemoryMarshal.GetReference(destination);
        int converted = Avx512F.IsSupported ? BySixteen(ref source, ref target, pixels.Length)
            : Avx2.IsSupported ? ByEight(ref source, ref target, pixels.Length)
            : Vector128.IsHardwareAccelerated ? ByTwiceFour(ref source, ref target, pixels.Length)
            : 0;
        for (int i = converted; i < pixels.Length; i++)
        {
            Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i) / 255f;
        }
    }

    // Each converts whole vectors and tells how many pixels those were.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int BySixteen(ref byte source, ref float target, int length)
    {
        int i = 0;
        for (; i <= length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            Vector128<byte> bytes = Vector128.LoadUnsafe(ref source, (nuint)i);
            Vector512<float> values = Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(bytes));
            Vector512<float> scaled = (values * ReciprocalHigh) + (values * ReciprocalLow);
            scaled.StoreUnsafe(ref target, (nuint)i);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ByEight(ref byte source, ref float target, int length)
    {
        int i = 0;
        for (; i <= length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            Vector128<byte> bytes = Vector128.CreateScalarUnsafe(ReadEight(ref source, i)).AsByte();
            Vector256<float> values = Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(bytes));
            Vector256<float> scaled = (values * ReciprocalHigh) + (values * ReciprocalLow);
            scaled.StoreUnsafe(ref target, (nuint)i);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ByTwiceFour(ref byte source, ref float target, int length)
    {
        int i = 0;
        for (; i <= length - (2 * Vector128<float>.Count); i += 2 * Vector128<float>.Count)
        {
            Vector128<byte> bytes = Vector128.CreateScalarUnsafe(ReadEight(ref source, i)).AsByte();
            (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(Vector128.WidenLower(bytes));
            Scale(low).StoreUnsafe(ref target, (nuint)i);
            Scale(high).StoreUnsafe(ref target, (nuint)(i + Vector128<float>.Count));
        }

        return i;
    }

    private static void ThrowTooShort(Span<float> destination, int pixels) => throw new ArgumentException(
        $"The destination holds {destination.Length} floats; the image has {pixels} pixels.", nameof(destination));

    private static ulong ReadEight(ref byte source, int offset) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, offset));

    private static Vector128<float> Scale(Vector128<uint> pixels)
    {
        Vector128<float> values = Vector128.ConvertToSingle(pixels.AsInt32());
        return (values * ReciprocalHigh) + (values * ReciprocalLow);
    }
}
