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

    /// <summary>Pixels that are converted at once.</summary>
    private const int Group = 16;

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
        int i = 0;
        for (; i <= pixels.Length - Group; i += Group)
        {
            SixteenToUnitRange(ref Unsafe.Add(ref source, i), ref Unsafe.Add(ref target, i));
        }

        for (; i < pixels.Length; i++)
        {
            Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i) / 255f;
        }
    }

    /// <summary>Converts sixteen pixels.</summary>
    /// <param name="pixels">The first of them.</param>
    /// <param name="destination">Where the first is to be written.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SixteenToUnitRange(ref byte pixels, ref float destination)
    {
        Vector128<byte> bytes = Vector128.LoadUnsafe(ref pixels);
        if (Avx512F.IsSupported)
        {
            Vector512<float> values = Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(bytes));
            ((values * ReciprocalHigh) + (values * ReciprocalLow)).StoreUnsafe(ref destination);
        }
        else if (Avx2.IsSupported)
        {
            ScaleEight(bytes).StoreUnsafe(ref destination);
            ScaleEight(Vector128.Shuffle(bytes.AsUInt64(), Vector128.Create(1UL, 1UL)).AsByte()).StoreUnsafe(ref destination, 8);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(bytes);
            ScaleFour(Vector128.WidenLower(low)).StoreUnsafe(ref destination);
            ScaleFour(Vector128.WidenUpper(low)).StoreUnsafe(ref destination, 4);
            ScaleFour(Vector128.WidenLower(high)).StoreUnsafe(ref destination, 8);
            ScaleFour(Vector128.WidenUpper(high)).StoreUnsafe(ref destination, 12);
        }
        else
        {
            for (int i = 0; i < Group; i++)
            {
                Unsafe.Add(ref destination, i) = Unsafe.Add(ref pixels, i) / 255f;
            }
        }
    }

    private static void ThrowTooShort(Span<float> destination, int pixels) => throw new ArgumentException(
        $"The destination holds {destination.Length} floats; the image has {pixels} pixels.", nameof(destination));

    private static Vector256<float> ScaleEight(Vector128<byte> pixels)
    {
        Vector256<float> values = Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(pixels));
        return (values * ReciprocalHigh) + (values * ReciprocalLow);
    }

    private static Vector128<float> ScaleFour(Vector128<uint> pixels)
    {
        Vector128<float> values = Vector128.ConvertToSingle(pixels.AsInt32());
        return (values * ReciprocalHigh) + (values * ReciprocalLow);
    }
}
