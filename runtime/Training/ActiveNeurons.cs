using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenNet;

/// <summary>
/// The neurons of a layer that are not zero for a single sample: of an image those with ink, of a layer with relu about
/// half. The weights from the others add nothing, and need no change; so they need not even be read.
/// </summary>
public sealed class ActiveNeurons
{
    private readonly int _size;
    private readonly int[] _indices;

    /// <param name="size">Neurons in the layer.</param>
    internal ActiveNeurons(int size)
    {
        _size = size;
        _indices = new int[PanelLayout.PaddedSize(size) + PanelLayout.LaneCount];
    }

    /// <summary>How many there are.</summary>
    public nuint Count { get; private set; }

    /// <summary>
    /// The index of the first; those of the others follow, upwards. The last is repeated up to a multiple of 8, for those
    /// who take 8 at a time and do not mind to meet it twice.
    /// </summary>
    public ref int First => ref MemoryMarshal.GetArrayDataReference(_indices);

    /// <summary>Lists the neurons that are not zero; called by generated code.</summary>
    /// <param name="activations">The layer's, zeros behind them up to a whole cache line.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(ref float activations)
    {
        nuint count = Avx512F.IsSupported ? FindInVectors(ref activations) : FindOneByOne(ref activations);
        Count = count;
        if (count > 0)
        {
            // Behind the last there is always room for 16 more.
            Vector256.Create(Unsafe.Add(ref First, count - 1)).StoreUnsafe(ref First, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nuint FindInVectors(ref float activations)
    {
        ref int first = ref First;
        Vector512<int> indices = Vector512<int>.Indices;
        nuint count = 0;
        for (nuint i = 0; i < (nuint)_size; i += (nuint)Vector512<float>.Count)
        {
            // What is not a number is not zero either.
            Vector512<float> active = ~Vector512.Equals(Vector512.LoadUnsafe(ref activations, i), Vector512<float>.Zero);
            Avx512F.Compress(Vector512<int>.Zero, active.AsInt32(), indices).StoreUnsafe(ref first, count);
            count += (nuint)BitOperations.PopCount(active.ExtractMostSignificantBits());
            indices += Vector512.Create(Vector512<float>.Count);
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nuint FindOneByOne(ref float activations)
    {
        const int SignBit = int.MinValue;
        ref int first = ref First;
        nuint count = 0;
        for (int i = 0; i < _size; i++)
        {
            // Written always and counted only where it is wanted: there is no branch to mispredict.
            Unsafe.Add(ref first, count) = i;
            int bits = BitConverter.SingleToInt32Bits(Unsafe.Add(ref activations, i)) & ~SignBit;
            count += bits != 0 ? 1u : 0u;
        }

        return count;
    }
}
