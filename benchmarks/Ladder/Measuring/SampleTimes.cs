namespace GenNet.Benchmarks.Ladder;

/// <summary>Nanoseconds per sample over the passes of one contender.</summary>
internal sealed class SampleTimes(IReadOnlyCollection<double> nanoseconds)
{
    /// <summary>The fastest pass. Shared machines swing by half for minutes, so best is compared with best.</summary>
    public double Best { get; } = nanoseconds.Min();

    public double Median { get; } = Ladder.Median.Of(nanoseconds);
}
