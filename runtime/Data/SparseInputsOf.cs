using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenNet.Data;

/// <inheritdoc cref="SparseInputs"/>
/// <typeparam name="T">What the data set keeps: floats, or bytes that stand for 0 to 1.</typeparam>
/// <param name="groups">One after another.</param>
/// <param name="lists">Where lists start and end, as <see cref="SparseInputs"/> has it.</param>
internal sealed class SparseInputs<T>(byte[] groups, int[] lists) : SparseInputs(groups, lists, GroupBytes)
    where T : unmanaged
{
    /// <summary>Where the distances stand in a group, in bytes: behind the place of its first input.</summary>
    public const int DistancesAt = sizeof(ushort);

    /// <summary>Where the inputs stand in a group, in bytes.</summary>
    public const int ValuesAt = DistancesAt + Group;

    /// <summary>Bytes of a group.</summary>
    public static int GroupBytes => ValuesAt + (Group * Unsafe.SizeOf<T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void CopyTo(
        ReadOnlySpan<int> order, int start, ref ushort positions, ref float values, Span<int> lengths)
    {
        int last = order.Length - 1;
        for (int i = 0; i < lengths.Length; i++)
        {
            // To ask for a list one must know where it lies, and that comes from as far away as the list.
            int place = start + i;
            CacheLine.Prefetch(ref Lists[order[Math.Min(place + (2 * Dataset.Lookahead), last)]]);
            int next = Lists[order[Math.Min(place + Dataset.Lookahead, last)]];

            int sample = order[place];
            int list = Lists[sample];
            int count = (Lists[sample + 1] / Group) - (list / Group);
            lengths[i] = (count * Group) - (list % Group);
            CopyGroups(
                ref FirstGroup(list),
                count,
                ref FirstGroup(next),
                ref positions,
                ref values);
            positions = ref Unsafe.Add(ref positions, count * Group);
            values = ref Unsafe.Add(ref values, count * Group);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyGroups(ref byte group, int count, ref byte next, ref ushort positions, ref float values)
    {
        for (int i = count; i > 0; i--)
        {
            // Should that list be shorter, the hint is wasted, no more.
            CacheLine.Prefetch(ref next);

            Vector128<ushort> start = Vector128.Create(Unsafe.ReadUnaligned<ushort>(ref group));
            (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.LoadUnsafe(ref group, DistancesAt));
            (start + low).StoreUnsafe(ref positions);
            (start + high).StoreUnsafe(ref positions, Group / 2);
            CopyValues(ref Unsafe.Add(ref group, ValuesAt), ref values);

            group = ref Unsafe.Add(ref group, GroupBytes);
            next = ref Unsafe.Add(ref next, GroupBytes);
            positions = ref Unsafe.Add(ref positions, Group);
            values = ref Unsafe.Add(ref values, Group);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyValues(ref byte source, ref float destination)
    {
        if (typeof(T) == typeof(byte))
        {
            PixelConversion.SixteenToUnitRange(ref source, ref destination);
        }
        else
        {
            Vector512.LoadUnsafe(ref source).StoreUnsafe(ref Unsafe.As<float, byte>(ref destination));
        }
    }
}
