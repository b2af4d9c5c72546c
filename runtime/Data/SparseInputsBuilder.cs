using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GenNet.Data;

/// <summary>Makes the lists of a data set, sample after sample.</summary>
/// <typeparam name="T">What the data set keeps: floats, or bytes that stand for 0 to 1.</typeparam>
internal sealed class SparseInputsBuilder<T>
    where T : unmanaged, INumber<T>
{
    // What Build hands over.
    private readonly byte[] _groups;
    private readonly int[] _lists;

    // The list that is being made.
    private readonly ushort[] _positions;
    private readonly T[] _values;
    private int _count;

    /// <param name="samples">The number of samples.</param>
    /// <param name="size">Inputs of a sample.</param>
    /// <param name="most">The most inputs that may be not zero, of all samples together.</param>
    public SparseInputsBuilder(int samples, int size, long most)
    {
        _lists = new int[samples + 1];
        _positions = new ushort[size + InputCompression.Slack];
        _values = new T[size + InputCompression.Slack];

        // Memory that is not used in the end has then never been touched, and costs nothing.
        long groups = (most / SparseInputs.Group) + samples;
        _groups = GC.AllocateUninitializedArray<byte>((int)Math.Min(groups * SparseInputs<T>.GroupBytes, Array.MaxLength));
    }

    /// <summary>The lists of all samples that were added.</summary>
    public SparseInputs<T> Build() => new(_groups, _lists);

    /// <summary>Lists one more sample.</summary>
    /// <param name="inputs">All its inputs.</param>
    /// <returns>Whether there was room.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryAdd(ReadOnlySpan<T> inputs)
    {
        // Behind the last of them there are zeros, by which the last group is filled.
        int length = InputCompression.Compress(inputs, ref _positions[0], ref _values[0]);
        int group = _lists[_count] / SparseInputs.Group;
        int left = 0;
        for (int place = 0; place < length; group++)
        {
            if ((group + 1L) * SparseInputs<T>.GroupBytes > _groups.Length)
            {
                return false;
            }

            int taken = WriteGroup(ref _groups[group * SparseInputs<T>.GroupBytes], place);
            place += taken;
            left = place - length;
        }

        _lists[_count++] += left;
        _lists[_count] = group * SparseInputs.Group;
        return true;
    }

    /// <summary>Writes a group of what was collected.</summary>
    /// <returns>How many places it took: sixteen, or as many as are near enough to the first.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteGroup(ref byte group, int place)
    {
        Span<ushort> positions = _positions.AsSpan(place, SparseInputs.Group);
        Span<T> values = _values.AsSpan(place, SparseInputs.Group);
        ushort start = positions[0];
        int near = SparseInputs.Group;
        while (positions[near - 1] - start > byte.MaxValue)
        {
            near--;
        }

        Unsafe.WriteUnaligned(ref group, start);
        ref T groupValues = ref Unsafe.As<byte, T>(ref Unsafe.Add(ref group, SparseInputs<T>.ValuesAt));
        if (near == SparseInputs.Group)
        {
            Vector128<ushort> low = Vector128.Create<ushort>(positions) - Vector128.Create(start);
            Vector128<ushort> high = Vector128.Create<ushort>(positions[(SparseInputs.Group / 2)..]) - Vector128.Create(start);
            Vector128.Narrow(low, high).StoreUnsafe(ref group, SparseInputs<T>.DistancesAt);
            values.CopyTo(MemoryMarshal.CreateSpan(ref groupValues, SparseInputs.Group));
            return SparseInputs.Group;
        }

        for (int i = 0; i < SparseInputs.Group; i++)
        {
            Unsafe.Add(ref group, SparseInputs<T>.DistancesAt + i) = (byte)(positions[Math.Min(i, near - 1)] - start);
            Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref groupValues, i)), i < near ? values[i] : T.Zero);
        }

        return near;
    }
}
