using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenNet.Data;

/// <summary>Where a table says what an instruction is to move, eight inputs at a time.</summary>
internal static partial class InputCompression
{
    /// <summary>Lists inputs by eights, and one by one where there is no AVX2; how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint CompressEights<T>(ReadOnlySpan<T> inputs, ref ushort positions, ref T values)
        where T : unmanaged, INumber<T>
    {
        ref T source = ref MemoryMarshal.GetReference(inputs);
        nuint count = 0;
        int first = 0;
        if (Avx2.IsSupported)
        {
            ref ulong table = ref BitPlaces.Table;
            for (; first <= inputs.Length - BitPlaces.Bits; first += BitPlaces.Bits)
            {
                count += CompressEight(ref Unsafe.Add(ref source, first), first, ref table, ref Unsafe.Add(ref positions, count), ref Unsafe.Add(ref values, count));
            }
        }

        for (; first < inputs.Length; first++)
        {
            // Written always and counted only where it is wanted: there is no branch to mispredict.
            T input = Unsafe.Add(ref source, first);
            Unsafe.Add(ref positions, count) = (ushort)first;
            Unsafe.Add(ref values, count) = input;
            count += T.IsZero(input) ? 0u : 1u;
        }

        return count;
    }

    /// <summary>Lists those of eight inputs; how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint CompressEight<T>(ref T inputs, int first, ref ulong table, ref ushort positions, ref T values)
        where T : unmanaged
    {
        uint present;
        Vector128<byte> places;
        if (typeof(T) == typeof(float))
        {
            Vector256<float> eight = Vector256.LoadUnsafe(ref Unsafe.As<T, float>(ref inputs));
            present = (~Vector256.Equals(eight, Vector256<float>.Zero)).ExtractMostSignificantBits();
            places = BitPlaces.Of(present, ref table);
            Avx2.PermuteVar8x32(eight, Avx2.ConvertToVector256Int32(places)).StoreUnsafe(ref Unsafe.As<T, float>(ref values));
        }
        else
        {
            Vector128<byte> eight = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<T, byte>(ref inputs))).AsByte();
            present = (~Vector128.Equals(eight, Vector128<byte>.Zero)).ExtractMostSignificantBits() & byte.MaxValue;
            places = BitPlaces.Of(present, ref table);
            Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref values), Ssse3.Shuffle(eight, places).AsUInt64().ToScalar());
        }

        (Vector128.WidenLower(places) + Vector128.Create((ushort)first)).StoreUnsafe(ref positions);
        return (uint)BitOperations.PopCount(present);
    }
}
