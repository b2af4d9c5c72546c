using GenNet.Benchmarks.Ladder;
using Xunit;

namespace GenNet.Tests;

/// <summary>What the ladder makes of the output of the program it starts.</summary>
public class TrainingTimesTests
{
    private const string Sound = "topology 784-16-16-10\nloading 34.5\npreparation 17\nepochs 22.5 20.5 20.25\n";

    [Fact]
    public void All_of_the_output_is_read()
    {
        TrainingTimes times = TrainingTimes.Parse(Sound);

        Assert.Equal("784-16-16-10", times.Topology);
        Assert.Equal(34.5, times.Loading);
        Assert.Equal(17, times.Preparation);
        Assert.Equal([22.5, 20.5, 20.25], times.Epochs);
    }

    [Fact]
    public void Lines_may_end_as_they_do_on_Windows() =>
        Assert.Equal(TrainingTimes.Parse(Sound).Epochs, TrainingTimes.Parse(Sound.Replace("\n", "\r\n", StringComparison.Ordinal)).Epochs);

    [Theory]
    [InlineData("topology")]
    [InlineData("loading")]
    [InlineData("preparation")]
    [InlineData("epochs")]
    public void What_is_missing_is_named(string name)
    {
        string without = string.Join('\n', Sound.Split('\n').Where(line => !line.StartsWith(name, StringComparison.Ordinal)));

        Assert.Contains($"'{name}'", Refuse(without), StringComparison.Ordinal);
        Assert.Contains($"'{name}'", Refuse($"{without}\n{name}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Segmentation fault")]
    public void Other_output_is_refused(string output) => Refuse(output);

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("NaN")]
    [InlineData("1 2 x")]
    public void What_is_no_time_is_refused(string epochs) =>
        Assert.Contains("no time", Refuse(Sound.Replace("22.5 20.5 20.25", epochs, StringComparison.Ordinal)), StringComparison.Ordinal);

    private static string Refuse(string output) =>
        Assert.Throws<ContenderFailedException>(() => TrainingTimes.Parse(output)).Message;
}
