using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace GenNet;

/// <summary>The 64 bytes that memory hands over at once; generated code asks for those it is going to read.</summary>
public static class CacheLine
{
    /// <summary>How many they are.</summary>
    internal const int Bytes = 64;

    /// <summary>
    /// Asks for the line a value lies in, so that it is near by the time it is read. A hint: it changes nothing, waits for
    /// nothing, and does no harm behind the end of a block.
    /// </summary>
    /// <param name="value">The value. Should the garbage collector move it meanwhile, the hint is wasted.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch<T>(ref T value)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref value));
        }
    }

    /// <summary>Asks for all lines that some values lie in.</summary>
    /// <param name="values">The values, one at least.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static unsafe void Prefetch<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        ref byte first = ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(values));
        nint length = (nint)values.Length * sizeof(T);
        for (nint offset = 0; offset < length; offset += Bytes)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AddByteOffset(ref first, offset)));
        }

        // Values seldom start with a line, so their end may lie in one more.
        Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AddByteOffset(ref first, length - 1)));
    }
}
