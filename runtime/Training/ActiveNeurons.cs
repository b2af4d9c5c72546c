using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenNet;

/// <summary>
/// The neurons of a layer that are not zero for a single sample: of an image those with ink, of a layer with relu about
/// half. The weights from the others add nothing, and need no change; so they need not even be read.
/// </summary>
public sealed class ActiveNeurons
{
    private readonly AlignedBuffer _memory;
    private readonly int _start;
    private readonly int _size;

    /// <param name="memory">Where the list goes.</param>
    /// <param name="start">Where in there, <see cref="Length"/> floats.</param>
    /// <param name="size">Neurons in the layer.</param>
    internal ActiveNeurons(AlignedBuffer memory, int start, int size)
    {
        _memory = memory;
        _start = start;
        _size = size;
    }

    /// <summary>How many there are.</summary>
    public nuint Count { get; private set; }

    /// <summary>
    /// The index of the first; those of the others follow, upwards. The last is repeated up to a multiple of 8, for those
    /// who take 8 at a time and do not mind to meet it twice.
    /// </summary>
    public ref int First => ref Unsafe.As<float, int>(ref Unsafe.Add(ref _memory.Origin, _start));

    /// <summary>The memory that a list takes, in floats: behind the last neuron there is always room for 16 more.</summary>
    /// <param name="size">Neurons in the layer.</param>
    internal static int Length(int size) => PanelLayout.PaddedSize(size) + PanelLayout.LaneCount;

    /// <summary>
    /// Where to begin a list. A core takes what it loads for what it has just stored where their addresses agree in the
    /// lowest 12 bits, and starts again when it finds out. A list grows no faster than activations are read: begun a cache
    /// line before them, as far as those bits go, it never gets in their way.
    /// </summary>
    /// <param name="free">From where there is room, in floats.</param>
    /// <param name="activations">Where the layer's activations begin in the same memory.</param>
    internal static long Place(long free, int activations)
    {
        const long Period = 4096 / sizeof(float);
        long lead = free - (activations - PanelLayout.LaneCount);
        return free + ((Period - (lead % Period)) % Period);
    }

    /// <summary>Lists the neurons that are not zero; called by generated code.</summary>
    /// <param name="activations">The layer's, zeros behind them up to a whole cache line.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(ref float activations)
    {
        nuint count = Avx512F.IsSupported ? FindInVectors(ref activations) : FindOneByOne(ref activations);
        Count = count;
        if (count > 0)
        {
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
            // What is not a number is not zero either. Asked for twice, the comparison stays a mask; kept in a variable it
            // would become a vector and a mask again.
            Vector512<float> activation = Vector512.LoadUnsafe(ref activations, i);
            Avx512F.Compress(Vector512<int>.Zero, Avx512F.CompareNotEqual(activation, Vector512<float>.Zero).AsInt32(), indices)
                .StoreUnsafe(ref first, count);
            count += (nuint)BitOperations.PopCount(
                Avx512F.CompareNotEqual(activation, Vector512<float>.Zero).ExtractMostSignificantBits());
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
