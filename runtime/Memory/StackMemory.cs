using System.Runtime.CompilerServices;

namespace GenNet;

/// <summary>Memory on the stack, for generated code.</summary>
public static class StackMemory
{
    /// <summary>Bytes that memory needs beyond what is used of it, for <see cref="Align"/> to have a choice.</summary>
    public const int Slack = 64 - 4;

    /// <summary>
    /// The first float that begins a cache line, so that no vector written there lies across two: reading back what was
    /// just written is quick only then.
    /// </summary>
    /// <param name="memory">The first byte of memory on the stack, which does not move; on a multiple of 4 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe ref float Align(ref byte memory) =>
        ref Unsafe.As<byte, float>(ref Unsafe.AddByteOffset(ref memory, -(nint)Unsafe.AsPointer(ref memory) & 63));
}
