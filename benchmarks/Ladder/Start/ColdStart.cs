namespace GenNet.Benchmarks.Ladder;

/// <summary>
/// How long it takes from the start of a process to its end, one epoch included: medians over several processes, in
/// milliseconds.
/// </summary>
/// <param name="Processes">How many.</param>
/// <param name="Total">From just before the process was started until its end was seen.</param>
/// <param name="Loading">Of that, reading the unpacked files.</param>
/// <param name="Preparation">Of that, what is done before the epoch, compiling above all.</param>
/// <param name="Epoch">Of that, the epoch.</param>
internal sealed record ColdStart(int Processes, double Total, double Loading, double Preparation, double Epoch)
{
    /// <param name="runs">At least one.</param>
    public static ColdStart Of(IReadOnlyList<ColdRun> runs) => new(
        runs.Count,
        Median.Of(runs.Select(run => run.Total)),
        Median.Of(runs.Select(run => run.Times.Loading)),
        Median.Of(runs.Select(run => run.Times.Preparation)),
        Median.Of(runs.Select(run => run.Times.Epochs[0])));
}
