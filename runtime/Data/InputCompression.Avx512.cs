using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenNet.Data;

/// <summary>Where an instruction moves together what a mask names.</summary>
internal static partial class InputCompression
{
    /// <summary>Two times 16 floats in 16 bits each, in their order, of which those are 0 that are zero, and no others.</summary>
    /// <param name="first">The bits of the first 16.</param>
    /// <param name="second">The bits of the others.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> ShortBits(Vector512<int> first, Vector512<int> second)
    {
        // Without their signs the bits are whole numbers, of which 0 alone stays 0 in 16 bits. They come by turns, four of the
        // first half and four of the second.
        Vector512<int> withoutSign = Vector512.Create(int.MaxValue);
        Vector512<long> byTurns = Avx512BW.PackSignedSaturate(first & withoutSign, second & withoutSign).AsInt64();
        return Avx512F.PermuteVar8x64(byTurns, Vector512.Create(0, 2, 4, 6, 1, 3, 5, 7)).AsUInt16();
    }

    /// <summary>Lists the places of what is not zero, upwards; how many they are.</summary>
    /// <param name="values">What may be zero.</param>
    /// <param name="places">Where each stands.</param>
    /// <param name="list">Receives the places. There must be room for all of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint ListPlaces(Vector512<ushort> values, Vector512<ushort> places, ref ushort list)
    {
        // Asked for twice, the comparison stays a mask; kept in a variable it would become a vector and a mask again.
        Vector512<ushort> zero = Vector512<ushort>.Zero;
        Avx512Vbmi2.Compress(zero, Avx512BW.CompareNotEqual(values, zero), places).StoreUnsafe(ref list);
        return (uint)BitOperations.PopCount(Avx512BW.CompareNotEqual(values, zero).ExtractMostSignificantBits());
    }

    /// <summary>Inputs that are listed at once.</summary>
    private static int BlockSize<T>() => typeof(T) == typeof(byte) ? Vector512<byte>.Count : Vector512<ushort>.Count;

    /// <summary>
    /// Lists inputs, a block of them at a time, and at the end what is left together with some before, which count as zeros then;
    /// how many they are.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint CompressBlocks<T>(ReadOnlySpan<T> inputs, ref ushort positions, ref T values)
        where T : unmanaged
    {
        ref T source = ref MemoryMarshal.GetReference(inputs);
        nuint count = 0;
        int first = 0;
        for (; first <= inputs.Length - BlockSize<T>(); first += BlockSize<T>())
        {
            count += CompressBlock(ref source, first, skipped: 0, ref Unsafe.Add(ref positions, count), ref Unsafe.Add(ref values, count));
        }

        int last = inputs.Length - BlockSize<T>();
        return first == inputs.Length
            ? count
            : count + CompressBlock(ref source, last, first - last, ref Unsafe.Add(ref positions, count), ref Unsafe.Add(ref values, count));
    }

    /// <summary>Lists those of a block but for the first that are skipped; how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint CompressBlock<T>(ref T inputs, int first, int skipped, ref ushort positions, ref T values) => typeof(T) == typeof(byte)
        ? CompressBytes(ref Unsafe.As<T, byte>(ref inputs), first, skipped, ref positions, ref Unsafe.As<T, byte>(ref values))
        : CompressFloats(ref Unsafe.As<T, float>(ref inputs), first, skipped, ref positions, ref Unsafe.As<T, float>(ref values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint CompressBytes(ref byte inputs, int first, int skipped, ref ushort positions, ref byte values)
    {
        Vector512<byte> block = Vector512.LoadUnsafe(ref inputs, (nuint)first);
        if (skipped > 0)
        {
            block &= Vector512.GreaterThanOrEqual(Vector512<byte>.Indices, Vector512.Create((byte)skipped));
        }

        // Asked for again, the comparison stays a mask; kept in a variable it would become a vector and a mask again.
        Vector512<byte> zero = Vector512<byte>.Zero;
        Avx512Vbmi2.Compress(zero, Avx512BW.CompareNotEqual(block, zero), block).StoreUnsafe(ref values);
        Vector512<byte> places = Avx512Vbmi2.Compress(zero, Avx512BW.CompareNotEqual(block, zero), Vector512<byte>.Indices);
        (Vector512<ushort> low, Vector512<ushort> high) = Vector512.Widen(places);
        (low + Vector512.Create((ushort)first)).StoreUnsafe(ref positions);
        (high + Vector512.Create((ushort)first)).StoreUnsafe(ref positions, (nuint)Vector512<ushort>.Count);
        return (uint)BitOperations.PopCount(Avx512BW.CompareNotEqual(block, zero).ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint CompressFloats(ref float inputs, int first, int skipped, ref ushort positions, ref float values)
    {
        Vector512<float> block = Vector512.LoadUnsafe(ref inputs, (nuint)first);
        Vector512<float> further = Vector512.LoadUnsafe(ref inputs, (nuint)(first + Vector512<float>.Count));
        if (skipped > 0)
        {
            block &= Vector512.GreaterThanOrEqual(Vector512<int>.Indices, Vector512.Create(skipped)).AsSingle();
            further &= Vector512.GreaterThanOrEqual(Vector512<int>.Indices, Vector512.Create(skipped - Vector512<float>.Count)).AsSingle();
        }

        Vector512<ushort> none = Vector512<ushort>.Zero;
        Vector512<ushort> bits = ShortBits(block.AsInt32(), further.AsInt32());
        if (bits == none)
        {
            // Above and below what is in an image there is nothing: so much is foreseen by the processor.
            return 0;
        }

        Vector512<float> zero = Vector512<float>.Zero;
        Avx512F.Compress(zero, Avx512F.CompareNotEqual(block, zero), block).StoreUnsafe(ref values);
        nuint count = (uint)BitOperations.PopCount(Avx512F.CompareNotEqual(block, zero).ExtractMostSignificantBits());
        Avx512F.Compress(zero, Avx512F.CompareNotEqual(further, zero), further).StoreUnsafe(ref values, count);

        Vector512<ushort> places = Vector512<ushort>.Indices + Vector512.Create((ushort)first);
        return ListPlaces(bits, places, ref positions);
    }
}
