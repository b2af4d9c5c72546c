using GenNet.Generator;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace GenNet.Tests;

/// <summary>The report for the package's targets, which make a text file of it.</summary>
public class BuildReportTests
{
    private const string First = "namespace B; [GenNet.Network(2, 3, 1)] partial class XorNet;";
    private const string Second = "namespace A; [GenNet.Network(784, 16, 16, 10)] partial class DigitNet;";

    private static readonly UserProject Reporting = UserProject.Strict with { GenNetReport = "true" };

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    public void It_is_written_only_where_it_is_wanted(string? property) => Assert.DoesNotContain(
        BuildReport.HintName, GeneratorRun.Of(UserProject.Strict with { GenNetReport = property }, First).Files.Keys);

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    public void It_is_nothing_but_comments(string property)
    {
        GeneratorRun run = GeneratorRun.Of(UserProject.Strict with { GenNetReport = property }, First);

        Assert.All(run.Files[BuildReport.HintName].TrimEnd('\n').Split('\n'), line => Assert.StartsWith("//", line, StringComparison.Ordinal));
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void It_tells_of_all_networks_in_the_order_of_their_names()
    {
        string report = Report(First, Second);

        Assert.Equal(report, Report(Second, First));
        Assert.StartsWith("// GenNet: 2 networks, 13,015 weights and biases.\n//\n// A.DigitNet: ", report, StringComparison.Ordinal);
        Assert.Contains("\n//\n// B.XorNet: a dense neural network 2-3-1.\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_networks_it_says_so() =>
        Assert.StartsWith("// GenNet: 0 networks, 0 weights and biases.\n", Report("class Nothing;"), StringComparison.Ordinal);

    [Fact]
    public void It_says_of_each_network_what_the_header_says()
    {
        GeneratorRun run = GeneratorRun.Of(Reporting, First);
        string[] header = [.. run.Files["B.XorNet.g.cs"].Split("#nullable")[0].TrimEnd('\n').Split('\n').Skip(3)];

        Assert.Contains("// 13 weights and biases: 256 bytes as they lie in memory, padding included; together they fit in 32 KiB L1.", header);
        Assert.Equal(header, run.Files[BuildReport.HintName].TrimEnd('\n').Split('\n').Skip(3).Where((_, line) => line != header.Length - 1));
    }

    [Fact]
    public void Asking_for_it_writes_no_network_anew()
    {
        var session = new GeneratorSession(UserProject.Strict);
        session.Run(UserProject.Strict.Compile(First, Second));
        session.Reload(Reporting);
        GeneratorRunResult result = session.Run(UserProject.Strict.Compile(First, Second));

        Assert.All(Steps.FileReasons(result), reason => Assert.True(reason is Cached or Unchanged, reason.ToString()));
        Assert.Contains(result.GeneratedSources, source => source.HintName == BuildReport.HintName);
    }

    [Fact]
    public void It_follows_the_networks_and_nothing_else()
    {
        var session = new GeneratorSession(Reporting);
        session.Run(Reporting.Compile(First));
        Steps.AssertNothingRanAgain(session.Run(Reporting.Compile("// A comment.\n" + First)));

        Assert.Equal([Modified], Steps.ReportReasons(session.Run(Reporting.Compile(First, Second))));
    }

    [Theory]
    [InlineData(1, "32 KiB L1")]
    [InlineData(32 * 1024, "32 KiB L1")]
    [InlineData((32 * 1024) + 1, "48 KiB L1")]
    [InlineData(512 * 1024, "512 KiB L2")]
    [InlineData(1024 * 1024, "1 MiB L2")]
    [InlineData((1024 * 1024) + 1, null)]
    public void A_cache_is_named_by_what_it_must_hold(long bytes, string? cache) => Assert.Equal(cache, CacheLevel.Holding(bytes)?.ToString());

    private static string Report(params string[] sources) => GeneratorRun.Of(Reporting, sources).Files[BuildReport.HintName];
}
