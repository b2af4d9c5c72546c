using GenNet.Benchmarks.Ladder;
using Xunit;

namespace GenNet.Tests;

/// <summary>What becomes of several runs.</summary>
public class StartFiguresTests
{
    private static readonly ColdRun[] Runs =
    [
        Run(total: 110, loading: 30, preparation: 15, 24, 20, 22, 20),
        Run(total: 300, loading: 90, preparation: 50, 60, 50, 50, 50),
        Run(total: 100, loading: 31, preparation: 16, 22, 20, 20, 99),
    ];

    [Fact]
    public void The_first_epoch_is_compared_with_the_later_ones_of_its_process()
    {
        FirstEpoch figures = FirstEpoch.Of(Runs);

        Assert.Equal(3, figures.Processes);
        Assert.Equal(24, figures.First);
        Assert.Equal(20, figures.Later);
        Assert.Equal(1.2, figures.Ratio, 12);
        Assert.Equal(16, figures.Preparation);
    }

    [Fact]
    public void The_cold_start_is_the_middle_one_in_each_of_its_parts()
    {
        ColdStart figures = ColdStart.Of(Runs);

        Assert.Equal(new ColdStart(3, Total: 110, Loading: 31, Preparation: 16, Epoch: 24), figures);
    }

    [Theory]
    [InlineData(2.0, new[] { 2.0 })]
    [InlineData(3.0, new[] { 5.0, 1, 3 })]
    [InlineData(2.5, new[] { 4.0, 1, 2, 3 })]
    public void The_median_is_in_the_middle(double expected, double[] values) =>
        Assert.Equal(expected, Median.Of(values));

    [Fact]
    public void The_ladder_has_the_network_that_is_started() =>
        Assert.Contains(StartSettings.Topology, Rungs.All.Select(rung => rung.Topology));

    private static ColdRun Run(double total, double loading, double preparation, params double[] epochs) =>
        new(total, new TrainingTimes(StartSettings.Topology, loading, preparation, epochs));
}
