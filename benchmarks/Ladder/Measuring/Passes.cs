using System.Diagnostics;

namespace GenNet.Benchmarks.Ladder;

/// <summary>Passes of work that can be stopped after each unit.</summary>
internal static class Passes
{
    /// <summary>Times passes one by one.</summary>
    public static IReadOnlyList<TimeSpan> Time(int passes, Action pass)
    {
        var times = new TimeSpan[passes];
        foreach (ref TimeSpan time in times.AsSpan())
        {
            long start = Stopwatch.GetTimestamp();
            pass();
            time = Stopwatch.GetElapsedTime(start);
        }

        return times;
    }
}
