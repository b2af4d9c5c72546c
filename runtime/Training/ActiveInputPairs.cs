using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using GenNet.Data;

namespace GenNet;

/// <summary>
/// Lists pairs of neighbours among the inputs of a single sample, 0 and 1, 2 and 3…, by the first of each: those of which one at
/// least is not zero. In an image these stand side by side, so that there are little more than half as many pairs as inputs to
/// list; and a pair is read and spread over the lanes of vectors in less time than two inputs. That pays where there are few
/// weights for each input; with many, <see cref="ActiveInputs"/> list them one by one.
/// </summary>
/// <remarks>Only what has no bit set is taken for zero: −0 is listed, and adds nothing.</remarks>
public static class ActiveInputPairs
{
    private const int PairSize = ActiveNeuronLayout.PairSize;

    /// <summary>Inputs that are listed at once where whole vectors of places are moved together: a place of 16 bits for each pair.</summary>
    private const int BlockSize = PairSize * ActiveNeuronLayout.MostListedAtOnce;

    /// <summary>Inputs that are listed at once elsewhere: eight pairs.</summary>
    private const int EightPairs = PairSize * BitPlaces.Bits;

    /// <summary>Whether a list promises to pay: inputs that have no pair of zeros among 64 in the middle seldom have many elsewhere.</summary>
    /// <param name="inputs">The sample's.</param>
    /// <param name="size">Inputs of the sample, at least 64.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool SeemFew(ref float inputs, int size)
    {
        int middle = (size - InputBlocks.LeastInputs) / (2 * PairSize) * PairSize;
        return InputCompression.HaveZero(ref PairsFrom(ref inputs, middle), InputBlocks.LeastInputs / PairSize);
    }

    /// <summary>Lists the pairs that are not zero, upwards; called by generated code.</summary>
    /// <param name="inputs">The sample's.</param>
    /// <param name="size">Inputs of the sample, at least 64, and even.</param>
    /// <param name="active">Receives how many pairs they are, and the list; and <see cref="ActiveInputs.StepToNext"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Find(ref float inputs, int size, ref int active)
    {
        ref ushort list = ref ActiveNeurons.List(ref active);
        ref ulong table = ref BitPlaces.Table;
        nuint count = 0;
        int start = InputsBeforeLine(ref inputs);
        if (start > 0)
        {
            count = ListEight(ActiveOfEight(ref inputs, 0) & ((1u << Pairs(start)) - 1), 0, ref table, ref list);
        }

        if (Avx512Vbmi2.IsSupported)
        {
            Vector512<ushort> places = (Vector512<ushort>.Indices * PairSize) + Vector512.Create((ushort)start);
            ref float block = ref Unsafe.Add(ref inputs, start);
            for (int blocks = (size - start) / BlockSize; blocks > 0; blocks--)
            {
                count += ListBlock(ref block, places, ref Unsafe.Add(ref list, count));
                places += Vector512.Create((ushort)BlockSize);
                block = ref Unsafe.Add(ref block, BlockSize);
                start += BlockSize;
            }
        }

        for (; start <= size - EightPairs; start += EightPairs)
        {
            count += ListEight(ActiveOfEight(ref inputs, start), start, ref table, ref Unsafe.Add(ref list, count));
        }

        if (start < size)
        {
            // The last eight, without those that are listed already.
            uint others = ActiveOfEight(ref inputs, size - EightPairs) >> Pairs(start - (size - EightPairs));
            count += ListEight(others, start, ref table, ref Unsafe.Add(ref list, count));
        }

        active = (int)count;
        ActiveInputs.GuessNext(ref inputs, size, ref active);
    }

    /// <summary>
    /// The inputs, whole pairs, before the next cache line begins: a vector that lies in two lines takes as long to read as two. None
    /// where a pair may lie in two lines.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe int InputsBeforeLine(ref float inputs)
    {
        // A garbage collector that moves them spoils no more than that.
        nuint address = (nuint)Unsafe.AsPointer(ref inputs);
        return address % (PairSize * sizeof(float)) == 0 ? (int)((0 - address) % CacheLine.Bytes / sizeof(float)) : 0;
    }

    /// <summary>How many pairs some inputs are.</summary>
    private static int Pairs(int inputs) => (int)((uint)inputs / PairSize);

    /// <summary>The pairs from an input on, each as one number, which is 0 where both are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref long PairsFrom(ref float inputs, int start) => ref Unsafe.As<float, long>(ref Unsafe.Add(ref inputs, start));

    /// <summary>Lists those of a block; how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint ListBlock(ref float block, Vector512<ushort> places, ref ushort list)
    {
        // Cut down to 16 bits, what is not 0 stays something else. Twice done, that leaves 16 bits of each pair, by turns from four
        // vectors, two pairs of each.
        ref int bits = ref Unsafe.As<float, int>(ref block);
        Vector512<int> first = ShortPairs(ref bits);
        Vector512<int> second = ShortPairs(ref Unsafe.Add(ref bits, BlockSize / 2));
        Vector512<int> byTurns = Avx512BW.PackSignedSaturate(first, second).AsInt32();
        Vector512<ushort> pairs = Avx512F.PermuteVar16x32(
            byTurns, Vector512.Create(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15)).AsUInt16();
        return InputCompression.ListPlaces(pairs, places, ref list);
    }

    /// <summary>16 pairs in 32 bits each, by turns two of the first eight and two of the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> ShortPairs(ref int bits) => Avx512BW.PackSignedSaturate(
        Vector512.LoadUnsafe(ref bits), Vector512.LoadUnsafe(ref bits, (nuint)Vector512<int>.Count)).AsInt32();

    /// <summary>A bit for each of eight pairs, 1 where it is not zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint ActiveOfEight(ref float inputs, int start)
    {
        if (Avx2.IsSupported)
        {
            // Cut down to 16 bits, what is not 0 stays something else; by turns two pairs of the first four, and two of the others.
            ref int bits = ref Unsafe.As<float, int>(ref Unsafe.Add(ref inputs, start));
            Vector256<long> byTurns = Avx2.PackSignedSaturate(
                Vector256.LoadUnsafe(ref bits), Vector256.LoadUnsafe(ref bits, (nuint)Vector256<int>.Count)).AsInt64();
            Vector256<int> pairs = Avx2.Permute4x64(byTurns, 0b_11_01_10_00).AsInt32();
            return (~Vector256.Equals(pairs, Vector256<int>.Zero)).ExtractMostSignificantBits();
        }

        return (uint)(~Vector512.Equals(Vector512.LoadUnsafe(ref PairsFrom(ref inputs, start)), Vector512<long>.Zero)).ExtractMostSignificantBits();
    }

    /// <summary>Lists some of eight pairs; how many they are.</summary>
    /// <param name="active">A bit for each, 1 where it is listed.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="table">The table of places.</param>
    /// <param name="list">Where they are listed. There must be room for eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint ListEight(uint active, int start, ref ulong table, ref ushort list)
    {
        // Every second input is the first of a pair.
        Vector128<ushort> pairs = Vector128.WidenLower(BitPlaces.Of(active, ref table));
        ((pairs << 1) + Vector128.Create((ushort)start)).StoreUnsafe(ref list);
        return (uint)BitOperations.PopCount(active);
    }
}
