using System.Text.Json;

namespace GenNet.Benchmarks.Ladder;

/// <summary>Writes the results as JSON.</summary>
internal static class LadderJson
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(string path, LadderResults results) => File.WriteAllText(path, Text(results));

    public static string Text(LadderResults results)
    {
        var document = new
        {
            Machine = new
            {
                results.Machine.Processor,
                results.Machine.Cores,
                results.Machine.VectorBits,
                results.Machine.System,
                results.Machine.Runtime,
                FmaPeakGflops = results.PeakGflops,
                FmaPeakGflopsAtEnd = results.PeakGflopsAtEnd,
            },
            results.Notes,
            Rows = results.Rows.Select(row => new
            {
                row.Cell.Rung.Topology,
                Activation = Names.Of(row.Cell.Rung.HiddenActivation),
                Loss = Names.Of(row.Cell.Rung.Layout.Loss),
                row.Cell.Batch,
                row.Cell.Threads,
                Measure = Names.Of(row.Cell.Measure),
                row.Contender,
                row.SamplesPerSecond,
                MedianNanoseconds = row.Times.Median,
                BestNanoseconds = row.Times.Best,
                row.Gflops,
                PeakShare = row.PeakShare(results.PeakGflops),
            }),
            FirstEpoch = results.Start is { FirstEpoch: { } first } ? Describe(first, results.Start.Data) : null,
            ColdStart = results.Start is { ColdStart: { } cold } ? Describe(cold, results.Start.Data) : null,
            results.Skipped,
        };

        return JsonSerializer.Serialize(document, Indented) + "\n";
    }

    private static object Describe(FirstEpoch first, string data) => new
    {
        StartSettings.Topology,
        StartSettings.Batch,
        Data = data,
        StartSettings.Epochs,
        first.Processes,
        FirstMilliseconds = first.First,
        LaterMilliseconds = first.Later,
        first.Ratio,
        PreparationMilliseconds = first.Preparation,
    };

    private static object Describe(ColdStart cold, string data) => new
    {
        StartSettings.Topology,
        StartSettings.Batch,
        Data = data,
        cold.Processes,
        TotalMilliseconds = cold.Total,
        LoadingMilliseconds = cold.Loading,
        PreparationMilliseconds = cold.Preparation,
        EpochMilliseconds = cold.Epoch,
    };
}
