namespace GenNet.Benchmarks.Ladder;

/// <summary>Writes the results as a table for people, rung by rung as they come.</summary>
internal sealed class LadderTable(TextWriter writer)
{
    private const string Reference = "gennet";

    public void WriteHead(LadderResults results)
    {
        MachineDescription machine = results.Machine;
        Line($"{machine.Processor}, {machine.Cores} cores, {machine.VectorBits}-bit vectors; {machine.Runtime}; {machine.System}");
        Line($"FMA peak of one core, measured now: {results.PeakGflops:F1} GFLOP/s");
        foreach (string note in results.Notes)
        {
            Line($"{note}");
        }
    }

    public void WriteRung(Rung rung, SampleData data, IReadOnlyList<LadderRow> rows, double peakGflops)
    {
        Line($"");
        Line($"{rung.Topology}  {Names.Of(rung.HiddenActivation)}, {Names.Of(rung.Layout.OutputActivation)} out, {Names.Of(rung.Layout.Loss)}; {rung.Flops.Training / 1000:N1} KFLOP to train on a sample, {rung.Flops.Forward / 1000:N1} forward; {data.Count:N0} samples");
        Line($"  {"measure",-18}{"batch",6}  {"contender",-18}{"samples/s",14}{"best ns",14}{"median ns",14}{"GFLOP/s",9}{"of peak",9}{"gennet is",12}");
        Cell? last = null;
        foreach (LadderRow row in rows)
        {
            bool first = row.Cell != last;
            last = row.Cell;
            string measure = first ? Names.Of(row.Cell.Measure) + (row.Cell.Threads > 1 ? $", {row.Cell.Threads} threads" : "") : "";
            string batch = first ? row.Cell.Batch.ToString(CultureInfo.InvariantCulture) : "";
            Line($"  {measure,-18}{batch,6}  {row.Contender,-18}{row.SamplesPerSecond,14:N0}{row.Times.Best,14:N1}{row.Times.Median,14:N1}{row.Gflops,9:F1}{row.PeakShare(peakGflops),9:P1}{Lead(row, rows),12}");
        }
    }

    public void WriteEnd(LadderResults results, TimeSpan duration)
    {
        Line($"");
        Line($"samples/s, GFLOP/s and the peak's share are of the best pass, times per sample; GFLOP/s count what the topology");
        Line($"asks for, without padding; more than the peak is possible where zeros are passed over. The peak is measured again");
        Line($"before each network, and is the best so far: {results.PeakGflops:F1} GFLOP/s in all. \"gennet is\": how many times as fast");
        Line($"it is, best against best.");
        if (results.Start is { } start)
        {
            Line($"");
            foreach (FormattableString line in StartLines.Of(start))
            {
                Line(line);
            }
        }

        if (results.Skipped.Count > 0)
        {
            Line($"");
            Line($"Skipped:");
            foreach (IGrouping<(string Contender, string Reason), SkippedContest> group in
                results.Skipped.GroupBy(skipped => (skipped.Contender, skipped.Reason)))
            {
                Line($"  {group.Key.Contender}: {string.Join("; ", group.Select(skipped => skipped.What))}: {group.Key.Reason}.");
            }
        }

        Line($"");
        Line($"FMA peak at the end: {results.PeakGflopsAtEnd:F1} GFLOP/s. {duration.TotalSeconds:F0} s in all.");
    }

    private static string Lead(LadderRow row, IReadOnlyList<LadderRow> rows)
    {
        LadderRow? reference = rows.FirstOrDefault(other => other.Cell == row.Cell && other.Contender == Reference);
        return reference is null || reference == row
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{row.Times.Best / reference.Times.Best:N2}×");
    }

    private void Line(FormattableString text) => writer.WriteLine(FormattableString.Invariant(text));
}
