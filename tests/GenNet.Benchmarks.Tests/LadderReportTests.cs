using System.Text.Json.Nodes;
using GenNet.Benchmarks.Ladder;
using Xunit;

namespace GenNet.Tests;

/// <summary>The results as the ladder writes them.</summary>
public class LadderReportTests
{
    private static readonly FirstEpoch First = new(5, First: 25.5, Later: 20, Ratio: 1.25, Preparation: 15);
    private static readonly ColdStart Cold = new(5, Total: 120, Loading: 30, Preparation: 16, Epoch: 23);

    [Fact]
    public void The_json_has_its_parts_in_order() => Assert.Equal(
        ["machine", "notes", "rows", "firstEpoch", "coldStart", "skipped"],
        Json(Results()).Select(property => property.Key));

    [Fact]
    public void A_row_has_its_figures() => Assert.Equal(
        [
            "topology", "activation", "loss", "batch", "threads", "measure", "contender", "samplesPerSecond",
            "medianNanoseconds", "bestNanoseconds", "gflops", "peakShare",
        ],
        Json(Results())["rows"]![0]!.AsObject().Select(property => property.Key));

    [Fact]
    public void The_json_tells_the_first_epoch() => AssertJson(
        """
        {
          "topology": "784-16-16-10", "batch": 10, "data": "MNIST", "epochs": 5, "processes": 5,
          "firstMilliseconds": 25.5, "laterMilliseconds": 20, "ratio": 1.25, "preparationMilliseconds": 15
        }
        """,
        Json(Results(new StartResults("MNIST", First, Cold)))["firstEpoch"]);

    [Fact]
    public void The_json_tells_the_cold_start() => AssertJson(
        """
        {
          "topology": "784-16-16-10", "batch": 10, "data": "MNIST", "processes": 5,
          "totalMilliseconds": 120, "loadingMilliseconds": 30, "preparationMilliseconds": 16, "epochMilliseconds": 23
        }
        """,
        Json(Results(new StartResults("MNIST", First, Cold)))["coldStart"]);

    [Fact]
    public void What_was_not_measured_is_null()
    {
        JsonObject nothing = Json(Results());
        Assert.Null(nothing["firstEpoch"]);
        Assert.Null(nothing["coldStart"]);

        JsonObject half = Json(Results(new StartResults("MNIST", First, ColdStart: null)));
        Assert.NotNull(half["firstEpoch"]);
        Assert.Null(half["coldStart"]);
    }

    [Fact]
    public void People_are_told_what_was_measured()
    {
        Assert.DoesNotContain("The start", Table(Results()), StringComparison.Ordinal);

        string both = Table(Results(new StartResults("MNIST", First, Cold)));
        Assert.Contains("first epoch  25.5 ms, later ones 20.0 ms: 1.25×; preparation before it 15.0 ms", both, StringComparison.Ordinal);
        Assert.Contains("cold start   120 ms", both, StringComparison.Ordinal);
        Assert.Contains("the epoch 23.0 ms", both, StringComparison.Ordinal);

        string half = Table(Results(new StartResults("MNIST", FirstEpoch: null, Cold)));
        Assert.DoesNotContain("first epoch  ", half, StringComparison.Ordinal);
        Assert.Contains("cold start   120 ms", half, StringComparison.Ordinal);
    }

    private static LadderResults Results(StartResults? start = null)
    {
        Rung rung = Rungs.All.Single(rung => rung.Topology == StartSettings.Topology);
        var results = new LadderResults(new MachineDescription("a processor", 2, 256, "a system", "a runtime"), peakGflops: 100) { Start = start };
        results.Add(new LadderRow(new Cell(rung, Measure.Train, 10, 1), "gennet", new SampleTimes([300, 310, 320])));
        return results;
    }

    private static JsonObject Json(LadderResults results) => JsonNode.Parse(LadderJson.Text(results))!.AsObject();

    private static string Table(LadderResults results)
    {
        using var writer = new StringWriter();
        new LadderTable(writer).WriteEnd(results, TimeSpan.FromSeconds(1));
        return writer.ToString();
    }

    private static void AssertJson(string expected, JsonNode? actual) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), actual?.ToJsonString());
}
