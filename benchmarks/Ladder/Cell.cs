namespace GenNet.Benchmarks.Ladder;

/// <summary>One line of contenders in the table: what is timed, on which network.</summary>
internal sealed record Cell(Rung Rung, Measure Measure, int Batch, int Threads)
{
    public const int InferenceBatch = 1000;

    public double Flops => Rung.Flops.Of(Measure);

    /// <summary>Every cell of a rung.</summary>
    public static IEnumerable<Cell> Of(Rung rung, bool quick, int threads)
    {
        foreach (int count in threads > 1 ? new[] { 1, threads } : [1])
        {
            foreach (int batch in quick ? rung.QuickBatches : rung.Batches)
            {
                yield return new Cell(rung, Measure.Train, batch, count);
            }

            yield return new Cell(rung, Measure.Infer, InferenceBatch, count);
        }

        yield return new Cell(rung, Measure.Latency, 1, 1);
        yield return new Cell(rung, Measure.DependentLatency, 1, 1);
    }
}
