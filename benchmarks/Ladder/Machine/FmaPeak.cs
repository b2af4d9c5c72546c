using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenNet.Benchmarks.Ladder;

/// <summary>
/// The most a core can do: multiplications and additions in registers alone, on the widest vectors there are. Nothing
/// that has to read memory can be faster.
/// </summary>
internal static class FmaPeak
{
    /// <summary>A core starts two at once and each takes four cycles, so eight in flight would do; some cores start more.</summary>
    private const int Accumulators = 12;

    /// <summary>The bits of the vectors measured; 32 where there are none.</summary>
    public static int VectorBits =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 32;

    /// <summary>
    /// GFLOP/s in the best of many bursts. They last as long as a contender's passes: in a fraction of a millisecond a
    /// core reaches what it cannot keep up.
    /// </summary>
    public static double Measure(TimeSpan duration) => VectorBits switch
    {
        512 => Measure<Fma512>(duration),
        256 => Measure<Fma256>(duration),
        128 => Measure<Fma128>(duration),
        _ => Measure<FmaScalar>(duration),
    };

    private static double Measure<T>(TimeSpan duration)
        where T : struct, IFmaOperand<T>
    {
        double flopsPerRound = 2.0 * Accumulators * T.Count;
        int rounds = (int)(LadderSettings.PassFlops / flopsPerRound);
        double best = 0;
        long start = Stopwatch.GetTimestamp();
        do
        {
            long burst = Stopwatch.GetTimestamp();
            _ = Burst(T.Of(0.999f), T.Of(0.001f), rounds);
            best = Math.Max(best, flopsPerRound * rounds / Stopwatch.GetElapsedTime(burst).TotalNanoseconds);
        }
        while (Stopwatch.GetElapsedTime(start) < duration);

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float Burst<T>(T factor, T addend, int rounds)
        where T : struct, IFmaOperand<T>
    {
        T a0 = addend, a1 = addend, a2 = addend, a3 = addend, a4 = addend, a5 = addend;
        T a6 = addend, a7 = addend, a8 = addend, a9 = addend, a10 = addend, a11 = addend;
        for (int i = 0; i < rounds; i++)
        {
            a0 = T.MultiplyAdd(a0, factor, addend);
            a1 = T.MultiplyAdd(a1, factor, addend);
            a2 = T.MultiplyAdd(a2, factor, addend);
            a3 = T.MultiplyAdd(a3, factor, addend);
            a4 = T.MultiplyAdd(a4, factor, addend);
            a5 = T.MultiplyAdd(a5, factor, addend);
            a6 = T.MultiplyAdd(a6, factor, addend);
            a7 = T.MultiplyAdd(a7, factor, addend);
            a8 = T.MultiplyAdd(a8, factor, addend);
            a9 = T.MultiplyAdd(a9, factor, addend);
            a10 = T.MultiplyAdd(a10, factor, addend);
            a11 = T.MultiplyAdd(a11, factor, addend);
        }

        return a0.First + a1.First + a2.First + a3.First + a4.First + a5.First
            + a6.First + a7.First + a8.First + a9.First + a10.First + a11.First;
    }
}
