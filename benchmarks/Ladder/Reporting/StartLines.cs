namespace GenNet.Benchmarks.Ladder;

/// <summary>How a program starts, told in lines for people.</summary>
internal static class StartLines
{
    public static IEnumerable<FormattableString> Of(StartResults start)
    {
        yield return $"The start: {StartSettings.Topology} in mini-batches of {StartSettings.Batch}, {start.Data}; on one thread; medians of fresh processes.";
        if (start.FirstEpoch is { } first)
        {
            yield return $"  first epoch  {first.First:F1} ms, later ones {first.Later:F1} ms: {first.Ratio:F2}×; preparation before it {first.Preparation:F1} ms ({first.Processes} processes of {StartSettings.Epochs} epochs)";
        }

        if (start.ColdStart is { } cold)
        {
            yield return $"  cold start   {cold.Total:F0} ms from the start of the process to its end, one epoch included ({cold.Processes} processes);";
            yield return $"               of that: loading unpacked files {cold.Loading:F1} ms, preparation {cold.Preparation:F1} ms, the epoch {cold.Epoch:F1} ms";
        }
    }
}
