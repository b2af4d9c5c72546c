namespace GenNet.Benchmarks.Ladder;

/// <summary>
/// What compiling costs the first epoch of a process: medians over several processes, in milliseconds.
/// </summary>
/// <param name="Processes">How many.</param>
/// <param name="First">The first epoch.</param>
/// <param name="Later">The median of those after it.</param>
/// <param name="Ratio">The first epoch to that median, taken in each process: what slows a whole process cancels out.</param>
/// <param name="Preparation">What is done before the first epoch, and not counted in it.</param>
internal sealed record FirstEpoch(int Processes, double First, double Later, double Ratio, double Preparation)
{
    /// <param name="runs">At least one, each of two epochs or more.</param>
    public static FirstEpoch Of(IReadOnlyList<ColdRun> runs) => new(
        runs.Count,
        Median.Of(runs.Select(run => run.Times.Epochs[0])),
        Median.Of(runs.Select(LaterOf)),
        Median.Of(runs.Select(run => run.Times.Epochs[0] / LaterOf(run))),
        Median.Of(runs.Select(run => run.Times.Preparation)));

    private static double LaterOf(ColdRun run) => Median.Of(run.Times.Epochs.Skip(1));
}
