using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GenNet;

/// <summary>A block of floats that starts on a 64-byte boundary and never moves; freed by the garbage collector.</summary>
/// <remarks>Aligned, no vector load crosses a cache line; pinned, it stays aligned.</remarks>
public sealed class AlignedBuffer
{
    private const int Alignment = 64;

    private readonly float[] _array;
    private readonly int _start;

    /// <summary>Allocates a block of zeros.</summary>
    /// <param name="length">Its length in floats.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is negative.</exception>
    public AlignedBuffer(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        _array = GC.AllocateArray<float>(checked(length + (Alignment / sizeof(float))), pinned: true);
        long misalignment = Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0) % Alignment;
        _start = (int)((Alignment - misalignment) % Alignment) / sizeof(float);
        Length = length;
    }

    /// <summary>Its length in floats.</summary>
    public int Length { get; }

    /// <summary>The whole block.</summary>
    public Span<float> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_array, _start, Length);
    }

    /// <summary>The first float.</summary>
    public ref float Origin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _start);
    }
}
