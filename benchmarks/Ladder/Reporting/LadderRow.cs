namespace GenNet.Benchmarks.Ladder;

/// <summary>One result: a contender on a cell.</summary>
internal sealed record LadderRow(Cell Cell, string Contender, SampleTimes Times)
{
    /// <summary>In the best pass.</summary>
    public double SamplesPerSecond => 1e9 / Times.Best;

    /// <summary>In the best pass, for what the topology asks.</summary>
    public double Gflops => Cell.Flops / Times.Best;

    /// <summary>The share of what so many cores could do at the most.</summary>
    public double PeakShare(double peakGflops) => Gflops / (peakGflops * Cell.Threads);
}
