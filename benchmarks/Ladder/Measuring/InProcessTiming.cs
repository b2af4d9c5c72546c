namespace GenNet.Benchmarks.Ladder;

/// <summary>Times work in this process: as many units to a pass as the clock needs, as many passes as fit.</summary>
internal sealed class InProcessTiming(ITimedWork work) : IContest
{
    private const int PassesPerTurn = 6;

    private int _unitsPerPass = 1;

    public IReadOnlyList<double> Run(TimeSpan turn)
    {
        TimeSpan first = FindUnits(turn / PassesPerTurn);
        int others = (int)Math.Ceiling((turn - first) / first);

        // In the first pass of a turn data come back from memory, whence the others' turns drove them.
        IReadOnlyList<TimeSpan> passes = others > 0 ? work.Run(_unitsPerPass, others) : [first];
        return [.. passes.Select(NanosecondsPerSample)];
    }

    public void Dispose() => (work as IDisposable)?.Dispose();

    /// <summary>Raises the units of a pass until one is long enough, and tells how long that one took.</summary>
    private TimeSpan FindUnits(TimeSpan pass)
    {
        while (true)
        {
            TimeSpan elapsed = work.Run(_unitsPerPass, passes: 1)[0];
            if (elapsed >= pass / 2)
            {
                return elapsed;
            }

            double missing = elapsed > TimeSpan.Zero ? pass / elapsed : double.PositiveInfinity;
            _unitsPerPass = checked((int)Math.Min(int.MaxValue / 4, _unitsPerPass * Math.Clamp(missing, 1.5, 10) + 1));
        }
    }

    private double NanosecondsPerSample(TimeSpan pass) => pass.TotalNanoseconds / _unitsPerPass / work.SamplesPerUnit;
}
