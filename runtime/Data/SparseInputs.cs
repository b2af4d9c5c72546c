using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GenNet.Data;

/// <summary>
/// The inputs of a data set without their zeros (compressed sparse rows): for each sample a list of the places that are
/// not zero, and of what is there. An image of a digit is less than half as long this way, and its network need not look
/// for what it may pass over.
/// </summary>
/// <remarks>
/// Memory is slower than the network, so a list is kept as short as can be: in groups of sixteen, each the place of its
/// first input, how far from there the others are in a byte each, and the inputs.
/// </remarks>
/// <param name="groups">One after another.</param>
/// <param name="lists">
/// For each sample, and once more behind the last: the first group of its list times 16, plus how many places its last group
/// has left. Samples are visited at random, so what there is to know of one should come with one read.
/// </param>
/// <param name="groupBytes">Bytes of a group.</param>
internal abstract class SparseInputs(byte[] groups, int[] lists, int groupBytes)
{
    /// <summary>Lists are copied by so many; where they end, there is room for a whole group.</summary>
    public const int Group = PanelLayout.LaneCount;

    /// <summary>The largest share of inputs that may be not zero: with more, it is as fast to compute all.</summary>
    public const double LargestShare = 0.25;

    private const int SamplesAtAGlance = 100;

    /// <summary>Of longer lists a core finds the rest by itself.</summary>
    private const int MostBytesAsked = 1024;

    // Those of a list of middling length.
    private readonly int _bytesAsked = (int)Math.Clamp((long)lists[^1] / Group * groupBytes / (lists.Length - 1), 1, MostBytesAsked);

    /// <summary>The lists of inputs, if these are few enough.</summary>
    /// <typeparam name="T">Floats, or bytes that stand for 0 to 1.</typeparam>
    /// <param name="inputs">All inputs, sample after sample.</param>
    /// <param name="size">Inputs of a sample, at most 65,535.</param>
    /// <returns>Nothing, if too many inputs are not zero.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SparseInputs? Find<T>(ReadOnlySpan<T> inputs, int size)
        where T : unmanaged, INumber<T>
    {
        if (!SeemFew(inputs, size))
        {
            return null;
        }

        var builder = new SparseInputsBuilder<T>(inputs.Length / size, size, (long)(LargestShare * inputs.Length));
        for (int start = 0; start < inputs.Length; start += size)
        {
            if (!builder.TryAdd(inputs.Slice(start, size)))
            {
                return null;
            }
        }

        return builder.Build();
    }

    /// <summary>Whether few inputs of the first samples are not zero: a glance, which spares the rest a fruitless search.</summary>
    /// <typeparam name="T">Floats, or bytes that stand for 0 to 1.</typeparam>
    /// <param name="inputs">All inputs, sample after sample.</param>
    /// <param name="size">Inputs of a sample.</param>
    public static bool SeemFew<T>(ReadOnlySpan<T> inputs, int size)
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> glance = inputs[..Math.Min(inputs.Length, SamplesAtAGlance * size)];
        return glance.Length - glance.Count(T.Zero) <= LargestShare * glance.Length;
    }

    /// <summary>Where lists start and end.</summary>
    protected int[] Lists => lists;

    /// <summary>Asks memory for the list of a sample.</summary>
    /// <param name="sample">The sample.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int sample) =>
        CacheLine.Prefetch(MemoryMarshal.CreateReadOnlySpan(ref FirstGroup(lists[sample]), _bytesAsked));

    /// <summary>The first group of a list.</summary>
    /// <param name="list">What <see cref="Lists"/> has of the sample.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected ref byte FirstGroup(int list) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(groups), (nint)(list / Group) * groupBytes);

    /// <summary>Copies the lists of some samples, and asks memory for those of the next ones.</summary>
    /// <param name="order">The samples of a whole epoch, in the order in which they are seen.</param>
    /// <param name="start">Where in that order to begin.</param>
    /// <param name="positions">Receives the places of each list, never descending, up to a whole group.</param>
    /// <param name="values">Receives what is there, and zeros up to a whole group.</param>
    /// <param name="lengths">Receives the length of each list; as many are copied.</param>
    public abstract void CopyTo(
        ReadOnlySpan<int> order, int start, ref ushort positions, ref float values, Span<int> lengths);
}
