using System.Diagnostics;

namespace GenNet.Benchmarks.Ladder;

/// <summary>Times work in this process: as many units to a pass as the clock needs, as many passes as fit.</summary>
internal sealed class InProcessTiming(ITimedWork work) : IContest
{
    private const int PassesPerTurn = 4;

    private int _unitsPerPass = 1;

    public IReadOnlyList<double> Run(TimeSpan turn)
    {
        var nanoseconds = new List<double>();
        TimeSpan pass = turn / PassesPerTurn;
        long start = Stopwatch.GetTimestamp();
        do
        {
            TimeSpan elapsed = work.Run(_unitsPerPass);
            if (elapsed < pass / 2)
            {
                // Still finding out how many; such a pass is too short to count.
                _unitsPerPass = checked((int)Math.Min(int.MaxValue / 4, _unitsPerPass * Math.Clamp(pass / Max(elapsed), 1.5, 10) + 1));
                continue;
            }

            nanoseconds.Add(elapsed.TotalNanoseconds / _unitsPerPass / work.SamplesPerUnit);
        }
        while (nanoseconds.Count == 0 || Stopwatch.GetElapsedTime(start) < turn);

        return nanoseconds;
    }

    public void Dispose()
    {
    }

    private static TimeSpan Max(TimeSpan elapsed) => elapsed > TimeSpan.Zero ? elapsed : TimeSpan.FromTicks(1);
}
