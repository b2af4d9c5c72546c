using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenNet.Data;

/// <summary>Leaves out the inputs of a sample that are zero: lists where the others stand, and what they are.</summary>
internal static partial class InputCompression
{
    /// <summary>Whole vectors are written, so a list needs room for so many more behind the last input.</summary>
    public const int Slack = 64;

    /// <summary>The largest share of a sample's inputs that may be not zero: with more, it is as fast to compute all.</summary>
    public const double LargestShare = 0.4;

    /// <summary>Whether a list promises to pay: inputs that have no zero among 64 in the middle seldom have many elsewhere.</summary>
    /// <typeparam name="T">Floats, or bytes that stand for 0 to 1.</typeparam>
    /// <param name="inputs">The sample's.</param>
    /// <param name="size">Inputs of the sample, at least 64.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool SeemFew<T>(ref T inputs, int size) =>
        HaveZero(ref Unsafe.Add(ref inputs, (size - InputBlocks.LeastInputs) / 2), InputBlocks.LeastInputs);

    /// <summary>Whether there is a zero among some elements.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many, in whole vectors of 512 bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HaveZero<T>(ref T first, int count)
    {
        for (nuint i = 0; i < (nuint)count; i += (nuint)Vector512<T>.Count)
        {
            if (Vector512.EqualsAny(Vector512.LoadUnsafe(ref first, i), Vector512<T>.Zero))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Lists the inputs of a sample that are not zero, upwards, if they are few; else copies all of them.</summary>
    /// <inheritdoc cref="Compress"/>
    /// <param name="inputs">All of them, from 64 to 65,536.</param>
    /// <param name="destination">Where to copy them.</param>
    /// <param name="positions">Receives where they stand. There must be room for all inputs and <see cref="Slack"/>.</param>
    /// <param name="values">Receives what they are. There must be as much room.</param>
    /// <returns>How many were listed; nothing where all were copied.</returns>
    public static int? ListOrCopy(ReadOnlySpan<float> inputs, Span<float> destination, ref ushort positions, ref float values)
    {
        int? count = TryCompress(inputs, ref positions, ref values);
        if (count is null)
        {
            inputs.CopyTo(destination);
        }

        return count;
    }

    /// <summary>Lists the inputs of a sample that are not zero, upwards, if they are few.</summary>
    /// <inheritdoc cref="Compress"/>
    /// <returns>How many they are; nothing where they are many, and whatever was listed is of no use.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int? TryCompress<T>(ReadOnlySpan<T> inputs, ref ushort positions, ref T values)
        where T : unmanaged, INumber<T>
    {
        if (!SeemFew(ref MemoryMarshal.GetReference(inputs), inputs.Length))
        {
            return null;
        }

        int count = Compress(inputs, ref positions, ref values);
        return count <= LargestShare * inputs.Length ? count : null;
    }

    /// <summary>
    /// Lists the inputs of a sample that are not zero, upwards. Behind the last there are 16 zeros at its place, which change nothing
    /// and keep the order.
    /// </summary>
    /// <typeparam name="T">Floats, or bytes that stand for 0 to 1.</typeparam>
    /// <param name="inputs">All of them, at most 65,536.</param>
    /// <param name="positions">Receives where they stand. There must be room for all inputs and <see cref="Slack"/>.</param>
    /// <param name="values">Receives what they are. There must be as much room.</param>
    /// <returns>How many they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Compress<T>(ReadOnlySpan<T> inputs, ref ushort positions, ref T values)
        where T : unmanaged, INumber<T>
    {
        nuint count = Avx512Vbmi2.IsSupported && inputs.Length >= BlockSize<T>()
            ? CompressBlocks(inputs, ref positions, ref values)
            : CompressEights(inputs, ref positions, ref values);

        ushort last = count > 0 ? Unsafe.Add(ref positions, count - 1) : (ushort)0;
        Vector256.Create(last).StoreUnsafe(ref positions, count);
        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref values, count), Vector256<ushort>.Count).Clear();
        return (int)count;
    }
}
