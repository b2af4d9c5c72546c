using GenNet.Benchmarks.Ladder;
using GenNet.Data;
using Xunit;

namespace GenNet.Tests;

/// <summary>What the ladder notes of the processes it started.</summary>
public class StartMeasurementTests
{
    [Fact]
    public void Both_measures_are_taken()
    {
        LadderResults results = Measure(FewDigits.Draw());

        Assert.Empty(results.Skipped);
        Assert.Equal("few digits", results.Start?.Data);
        Assert.Equal(StartSettings.Processes(quick: true), results.Start?.FirstEpoch?.Processes);
        Assert.Equal(StartSettings.Processes(quick: true), results.Start?.ColdStart?.Processes);
    }

    [Fact]
    public void What_fails_is_skipped_with_the_reason()
    {
        LadderResults results = Measure(FewDigits.DrawTiny());

        Assert.Null(results.Start);
        Assert.Equal(["first epoch", "cold start"], results.Skipped.Select(skipped => skipped.What));
        Assert.All(results.Skipped, skipped => Assert.Contains("784", skipped.Reason, StringComparison.Ordinal));
    }

    private static LadderResults Measure(MnistData digits)
    {
        var results = new LadderResults(new MachineDescription("a processor", 2, 256, "a system", "a runtime"), peakGflops: 100);
        StartMeasurement.Run(digits, quick: true, results);
        return results;
    }
}
