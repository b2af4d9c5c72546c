using System.Runtime.CompilerServices;

namespace GenNet;

/// <summary>
/// Memory of the calling thread, for generated code: what a single sample needs on its way through a network that is not
/// small, or what a kernel copies to have it near. On the stack it would be filled with zeros in each call.
/// </summary>
public static class ThreadMemory
{
    [ThreadStatic]
    private static AlignedBuffer? _buffer;

    /// <summary>
    /// The first of some floats, on a cache line. What was written there before may be gone, or may be found again. They are
    /// kept for the thread's next call, which may ask for more.
    /// </summary>
    /// <param name="length">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref float Floats(int length)
    {
        AlignedBuffer? buffer = _buffer;
        if (buffer is null || buffer.Length < length)
        {
            buffer = Allocate(length);
        }

        return ref buffer.Origin;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static AlignedBuffer Allocate(int length) => _buffer = new AlignedBuffer(length);
}
