using System.Runtime.CompilerServices;

namespace GenNet.Benchmarks.Ladder;

/// <summary>Single forward passes, over many different inputs.</summary>
internal sealed class LatencyWork<TForward>(TForward forward, InputRing inputs, int outputSize, bool dependent) : ITimedWork
    where TForward : struct, IForward
{
    private readonly float[] _output = new float[outputSize];
    private int _next;

    public int SamplesPerUnit => 1;

    public IReadOnlyList<TimeSpan> Run(int units, int passes) => Passes.Time(passes, () =>
        _next = dependent
            ? RunDependent(forward, inputs.Values, inputs.Width, _output, units, _next)
            : RunBackToBack(forward, inputs.Values, inputs.Width, _output, units, _next));

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int RunBackToBack(
        TForward forward, ReadOnlySpan<float> inputs, int width, Span<float> output, int count, int next)
    {
        for (int i = 0; i < count; i++)
        {
            forward.Forward(inputs.Slice(next * width, width), output);
            next = (next + 1) & (InputRing.Count - 1);
        }

        return next;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int RunDependent(
        TForward forward, ReadOnlySpan<float> inputs, int width, Span<float> output, int count, int next)
    {
        for (int i = 0; i < count; i++)
        {
            forward.Forward(inputs.Slice(next * width, width), output);

            // One to four inputs on: near enough for the cache to follow, and nobody knows which before the output.
            next = (next + 1 + (BitConverter.SingleToInt32Bits(output[0]) & 3)) & (InputRing.Count - 1);
        }

        return next;
    }
}
