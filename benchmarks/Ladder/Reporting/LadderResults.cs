namespace GenNet.Benchmarks.Ladder;

/// <summary>All that a run of the ladder found out.</summary>
internal sealed class LadderResults(MachineDescription machine, double peakGflops)
{
    private readonly List<LadderRow> _rows = [];
    private readonly List<SkippedContest> _skipped = [];

    public MachineDescription Machine { get; } = machine;

    /// <summary>
    /// The FMA peak of one core, measured before everything else and again before each rung: its best counts, as everybody's.
    /// </summary>
    public double PeakGflops { get; private set; } = peakGflops;

    /// <summary>Measured again at the end, to see whether the machine stayed the same.</summary>
    public double PeakGflopsAtEnd { get; set; }

    public IReadOnlyList<LadderRow> Rows => _rows;

    public IReadOnlyList<SkippedContest> Skipped => _skipped;

    /// <summary>How a program starts; null where that was left out, or all of it skipped.</summary>
    public StartResults? Start { get; set; }

    /// <summary>What was run against, and on what data.</summary>
    public List<string> Notes { get; } = [];

    public void CountPeak(double gflops) => PeakGflops = Math.Max(PeakGflops, gflops);

    public void Add(LadderRow row) => _rows.Add(row);

    public void Skip(string contender, string what, string reason) => _skipped.Add(new SkippedContest(contender, what, reason));
}

/// <summary>What was not measured, and why.</summary>
internal sealed record SkippedContest(string Contender, string What, string Reason);
