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
    private const int BlockSize = ActiveNeuronLayout.BlockSize;

    /// <summary>Whether a list promises to pay: inputs that have no zero among 64 in the middle seldom have many elsewhere.</summary>
    /// <param name="activations">The layer's.</param>
    /// <param name="size">Neurons in the layer, at least 64.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool SeemFew(ref float activations, int size)
    {
        ref float middle = ref Unsafe.Add(ref activations, (size - ActiveNeuronLayout.LeastInputs) / 2);
        Vector512<int> zeros = Vector512<int>.Zero;
        for (nuint i = 0; i < ActiveNeuronLayout.LeastInputs; i += (nuint)Vector512<float>.Count)
        {
            zeros |= Vector512.Equals(Vector512.LoadUnsafe(ref middle, i), Vector512<float>.Zero).AsInt32();
        }

        return zeros != Vector512<int>.Zero;
    }

    /// <summary>Lists the neurons that are not zero; called by generated code.</summary>
    /// <param name="activations">The layer's.</param>
    /// <param name="size">Neurons in the layer, at least 64.</param>
    /// <param name="parts">
    /// In how many parts, up to 4: the first block of 16 neurons is of the first part, the second of the second, and so in turn.
    /// </param>
    /// <param name="active">
    /// Receives the list from its 17th place on, part after part, each upwards; and in its first places, how long the list
    /// was with each of them.
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Find(ref float activations, int size, int parts, ref int active)
    {
        ref int list = ref Unsafe.Add(ref active, ActiveNeuronLayout.Start);
        int step = parts * BlockSize;
        nuint count = 0;
        for (int part = 0; part < parts; part++)
        {
            int start = part * BlockSize;
            if (Avx512F.IsSupported)
            {
                Vector512<int> neurons = Vector512.Create(start) + Vector512<int>.Indices;
                for (; start <= size - BlockSize; start += step)
                {
                    count += List(ref Unsafe.Add(ref activations, start), neurons, ref Unsafe.Add(ref list, count));
                    neurons += Vector512.Create(step);
                }
            }
            else
            {
                for (; start <= size - BlockSize; start += step)
                {
                    count += ListOneByOne(ref activations, start, start + BlockSize, ref Unsafe.Add(ref list, count));
                }
            }

            if (start < size)
            {
                count += ListOneByOne(ref activations, start, size, ref Unsafe.Add(ref list, count));
            }

            Unsafe.Add(ref active, part) = (int)count;
        }
    }

    /// <summary>Lists those of a block; how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint List(ref float block, Vector512<int> neurons, ref int list)
    {
        // What is not a number is not zero either. Asked for twice, the comparison stays a mask; kept in a variable it
        // would become a vector and a mask again.
        Vector512<float> activations = Vector512.LoadUnsafe(ref block);
        Avx512F.Compress(Vector512<int>.Zero, Avx512F.CompareNotEqual(activations, Vector512<float>.Zero).AsInt32(), neurons)
            .StoreUnsafe(ref list);
        return (uint)BitOperations.PopCount(
            Avx512F.CompareNotEqual(activations, Vector512<float>.Zero).ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint ListOneByOne(ref float activations, int start, int end, ref int list)
    {
        const int SignBit = int.MinValue;
        nuint count = 0;
        for (int neuron = start; neuron < end; neuron++)
        {
            // Written always and counted only where it is wanted: there is no branch to mispredict.
            Unsafe.Add(ref list, count) = neuron;
            int bits = BitConverter.SingleToInt32Bits(Unsafe.Add(ref activations, neuron)) & ~SignBit;
            count += bits != 0 ? 1u : 0u;
        }

        return count;
    }
}
