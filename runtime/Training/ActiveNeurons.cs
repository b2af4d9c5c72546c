using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenNet;

/// <summary>
/// Lists the neurons of a layer that are not zero for a single sample: of an image those with ink, of a layer with relu
/// about half. The weights from the others add nothing, and need no change; so they need not even be read.
/// </summary>
public static class ActiveNeurons
{
    private const int BlockSize = PanelLayout.LaneCount;

    /// <summary>Lists the neurons that are not zero, upwards; called by generated code.</summary>
    /// <param name="activations">The layer's.</param>
    /// <param name="size">Neurons in the layer, at least 64.</param>
    /// <param name="active">Receives how many they are, and the list.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Find(ref float activations, int size, ref int active) =>
        active = (int)ListRange(ref activations, 0, size, ref List(ref active));

    /// <summary>The first neuron of a list, and behind it the others; called by generated code.</summary>
    /// <param name="active">What <see cref="Find"/> received.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref ushort List(ref int active) =>
        ref Unsafe.As<int, ushort>(ref Unsafe.Add(ref active, ActiveNeuronLayout.Start));

    /// <summary>Lists those of the neurons from one to another; how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static nuint ListRange(ref float activations, int start, int end, ref ushort list)
    {
        nuint count = 0;
        if (Avx512F.IsSupported)
        {
            Vector512<int> neurons = Vector512.Create(start) + Vector512<int>.Indices;
            for (; start <= end - BlockSize; start += BlockSize)
            {
                count += ListBlock(ref Unsafe.Add(ref activations, start), neurons, ref Unsafe.Add(ref list, count));
                neurons += Vector512.Create(BlockSize);
            }
        }
        else
        {
            ref ulong table = ref BitPlaces.Table;
            for (; start <= end - BitPlaces.Bits; start += BitPlaces.Bits)
            {
                count += ListEight(ref activations, start, ref table, ref Unsafe.Add(ref list, count));
            }
        }

        return count + ListOneByOne(ref activations, start, end, ref Unsafe.Add(ref list, count));
    }

    /// <summary>Lists those of a block; how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint ListBlock(ref float block, Vector512<int> neurons, ref ushort list)
    {
        // What is not a number is not zero either. Asked for twice, the comparison stays a mask; kept in a variable it
        // would become a vector and a mask again.
        Vector512<float> activations = Vector512.LoadUnsafe(ref block);
        Vector512<int> active = Avx512F.Compress(
            Vector512<int>.Zero, Avx512F.CompareNotEqual(activations, Vector512<float>.Zero).AsInt32(), neurons);
        Avx512F.ConvertToVector256UInt16(active).StoreUnsafe(ref list);
        return (uint)BitOperations.PopCount(
            Avx512F.CompareNotEqual(activations, Vector512<float>.Zero).ExtractMostSignificantBits());
    }

    /// <summary>Lists those of eight neurons; how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint ListEight(ref float activations, int start, ref ulong table, ref ushort list)
    {
        uint active = (~Vector256.Equals(Vector256.LoadUnsafe(ref activations, (nuint)start), Vector256<float>.Zero)).ExtractMostSignificantBits();
        (Vector128.WidenLower(BitPlaces.Of(active, ref table)) + Vector128.Create((ushort)start)).StoreUnsafe(ref list);
        return (uint)BitOperations.PopCount(active);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint ListOneByOne(ref float activations, int start, int end, ref ushort list)
    {
        const int SignBit = int.MinValue;
        nuint count = 0;
        for (int neuron = start; neuron < end; neuron++)
        {
            // Written always and counted only where it is wanted: there is no branch to mispredict.
            Unsafe.Add(ref list, count) = (ushort)neuron;
            int bits = BitConverter.SingleToInt32Bits(Unsafe.Add(ref activations, neuron)) & ~SignBit;
            count += bits != 0 ? 1u : 0u;
        }

        return count;
    }
}
