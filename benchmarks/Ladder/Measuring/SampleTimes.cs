namespace GenNet.Benchmarks.Ladder;

/// <summary>Nanoseconds per sample over the passes of one contender.</summary>
internal sealed class SampleTimes
{
    public SampleTimes(IEnumerable<double> nanoseconds)
    {
        double[] sorted = [.. nanoseconds.Order()];
        Best = sorted[0];
        Median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The fastest pass. Shared machines swing by half for minutes, so best is compared with best.</summary>
    public double Best { get; }

    public double Median { get; }
}
