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

    /// <summary>Lists bytes, 64 at a time; the last ones together with some before them, which count as zeros then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint CompressBytes(ReadOnlySpan<byte> inputs, ref ushort positions, ref byte values)
    {
        ref byte source = ref MemoryMarshal.GetReference(inputs);
        nuint count = 0;
        int first = 0;
        for (; first <= inputs.Length - Vector512<byte>.Count; first += Vector512<byte>.Count)
        {
            count += CompressBlock(
                Vector512.LoadUnsafe(ref source, (nuint)first), first, ref Unsafe.Add(ref positions, count), ref Unsafe.Add(ref values, count));
        }

        int last = inputs.Length - Vector512<byte>.Count;
        Vector512<byte> left = Vector512.GreaterThanOrEqual(Vector512<byte>.Indices, Vector512.Create((byte)(first - last)));
        return first == inputs.Length
            ? count
            : count + CompressBlock(
                Vector512.LoadUnsafe(ref source, (nuint)last) & left, last, ref Unsafe.Add(ref positions, count), ref Unsafe.Add(ref values, count));
    }

    /// <summary>Lists those of 64 bytes; how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint CompressBlock(Vector512<byte> inputs, int first, ref ushort positions, ref byte values)
    {
        // Asked for again, the comparison stays a mask; kept in a variable it would become a vector and a mask again.
        Vector512<byte> zero = Vector512<byte>.Zero;
        Avx512Vbmi2.Compress(zero, Avx512BW.CompareNotEqual(inputs, zero), inputs).StoreUnsafe(ref values);
        Vector512<byte> places = Avx512Vbmi2.Compress(zero, Avx512BW.CompareNotEqual(inputs, zero), Vector512<byte>.Indices);
        (Vector512<ushort> low, Vector512<ushort> high) = Vector512.Widen(places);
        (low + Vector512.Create((ushort)first)).StoreUnsafe(ref positions);
        (high + Vector512.Create((ushort)first)).StoreUnsafe(ref positions, (nuint)Vector512<ushort>.Count);
        return (uint)BitOperations.PopCount(Avx512BW.CompareNotEqual(inputs, zero).ExtractMostSignificantBits());
    }

    /// <summary>Lists floats, 32 at a time; the last ones together with some before them, which count as zeros then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint CompressFloats(ReadOnlySpan<float> inputs, ref ushort positions, ref float values)
    {
        ref float source = ref MemoryMarshal.GetReference(inputs);
        nuint count = 0;
        int first = 0;
        for (; first <= inputs.Length - Vector512<ushort>.Count; first += Vector512<ushort>.Count)
        {
            count += CompressBlock(
                Vector512.LoadUnsafe(ref source, (nuint)first),
                Vector512.LoadUnsafe(ref source, (nuint)(first + Vector512<float>.Count)),
                first,
                ref Unsafe.Add(ref positions, count),
                ref Unsafe.Add(ref values, count));
        }

        int last = inputs.Length - Vector512<ushort>.Count;
        Vector512<int> bound = Vector512.Create(first - last);
        Vector512<float> left = Vector512.GreaterThanOrEqual(Vector512<int>.Indices, bound).AsSingle();
        Vector512<float> leftOfSecond = Vector512.GreaterThanOrEqual(Vector512<int>.Indices + Vector512.Create(Vector512<int>.Count), bound).AsSingle();
        return first == inputs.Length
            ? count
            : count + CompressBlock(
                Vector512.LoadUnsafe(ref source, (nuint)last) & left,
                Vector512.LoadUnsafe(ref source, (nuint)(last + Vector512<float>.Count)) & leftOfSecond,
                last,
                ref Unsafe.Add(ref positions, count),
                ref Unsafe.Add(ref values, count));
    }

    /// <summary>Lists those of two times 16 floats; how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint CompressBlock(Vector512<float> inputs, Vector512<float> further, int first, ref ushort positions, ref float values)
    {
        Vector512<ushort> none = Vector512<ushort>.Zero;
        Vector512<ushort> bits = ShortBits(inputs.AsInt32(), further.AsInt32());
        if (bits == none)
        {
            // Above and below what is in an image there is nothing: so much is foreseen by the processor.
            return 0;
        }

        Vector512<float> zero = Vector512<float>.Zero;
        Avx512F.Compress(zero, Avx512F.CompareNotEqual(inputs, zero), inputs).StoreUnsafe(ref values);
        nuint count = (uint)BitOperations.PopCount(Avx512F.CompareNotEqual(inputs, zero).ExtractMostSignificantBits());
        Avx512F.Compress(zero, Avx512F.CompareNotEqual(further, zero), further).StoreUnsafe(ref values, count);

        Vector512<ushort> places = Vector512<ushort>.Indices + Vector512.Create((ushort)first);
        Avx512Vbmi2.Compress(none, Avx512BW.CompareNotEqual(bits, none), places).StoreUnsafe(ref positions);
        return (uint)BitOperations.PopCount(Avx512BW.CompareNotEqual(bits, none).ExtractMostSignificantBits());
    }
}
