using System.Diagnostics;
using GenNet.Benchmarks.Dynamic;

namespace GenNet.Benchmarks.Ladder;

/// <summary>One run of the ladder, rung by rung.</summary>
internal sealed class Climb : IDisposable
{
    private readonly LadderOptions _options;
    private readonly LadderTable _table;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly SampleSource _samples;
    private readonly TimeSpan _longestStep;
    private TorchPeers? _torch;

    public Climb(LadderOptions options, TextWriter writer)
    {
        _options = options;
        _table = new LadderTable(writer);
        _samples = new SampleSource(options.Quick);
        _longestStep = Pace.LongestStep(options.Quick);
    }

    private TimeSpan PeakTime => TimeSpan.FromSeconds(_options.Quick ? 0.4 : 1);

    /// <exception cref="IOException"><c>GENNET_MNIST</c> names a folder without MNIST, or the file cannot be written.</exception>
    public void Run()
    {
        // Before anything else is known of this process: threads it makes stay where it is.
        bool pinned = Cores.Pin(_options.Threads);
        var results = new LadderResults(MachineDescription.OfThisOne(), FmaPeak.Measure(PeakTime));
        results.Notes.Add(pinned
            ? $"pinned to core {string.Join(", ", Cores.Choose(_options.Threads))}"
            : "not pinned to a core, which this system does not offer");

        IReadOnlyList<IContender> contenders = FindContenders(results);
        Rung[] rungs = [.. Rungs.All.Where(rung => _options.Only is null || rung.Topology == _options.Only)];
        var pace = new Pace(_start, _options.Quick, rungs.SelectMany(Cells).Sum(cell => TakingPart(contenders, cell).Count()));

        // Loaded by the first rung that needs them, and told before the table begins.
        _samples.LoadFor(rungs);
        results.Notes.Add(_samples.Description);
        _table.WriteHead(results);
        MeasureStart(rungs, results);
        foreach (Rung rung in rungs)
        {
            ClimbRung(rung, contenders, pace, results);
        }

        results.PeakGflopsAtEnd = FmaPeak.Measure(PeakTime);
        _table.WriteEnd(results, Stopwatch.GetElapsedTime(_start));
        if (_options.JsonFile is { } file)
        {
            LadderJson.Write(file, results);
        }
    }

    public void Dispose() => _torch?.Dispose();

    /// <summary>Before the rungs, so that a quick run's turns share what time it leaves.</summary>
    private void MeasureStart(IEnumerable<Rung> rungs, LadderResults results)
    {
        if (!rungs.Any(rung => rung.Topology == StartSettings.Topology) || _samples.Digits is not { } source)
        {
            return;
        }

        // Processes stay on the cores of the thread that starts them.
        Cores.Pin(1);
        StartMeasurement.Run(source.Digits, _options.Quick, results);
        Cores.Pin(_options.Threads);
    }

    private List<IContender> FindContenders(LadderResults results)
    {
        // GFLOP/s to expect, rather low: what would take too long is skipped.
        List<IContender> contenders =
        [
            new GenNetContender(),
            new DynamicContender<NaiveNetwork>("naive", parameters => new NaiveNetwork(parameters), 1),
            new DynamicContender<TensorPrimitivesNetwork>("tensorprimitives", parameters => new TensorPrimitivesNetwork(parameters), 15),
        ];
        try
        {
            _torch = TorchPeers.Start(_options.Threads);
            contenders.AddRange(_torch.Contenders());
            results.Notes.AddRange(_torch.Notes());
        }
        catch (ContenderFailedException failure)
        {
            results.Skip("torch", "all", failure.Message);
        }

        foreach (IContender contender in contenders)
        {
            if (contender.ReasonToSkipThreads(_options.Threads) is { } reason)
            {
                results.Skip(contender.Name, $"all on {_options.Threads} threads", reason);
            }
        }

        return contenders;
    }

    private IEnumerable<Cell> Cells(Rung rung) => Cell.Of(rung, _options.Quick, _options.Threads);

    private IEnumerable<IContender> TakingPart(IEnumerable<IContender> contenders, Cell cell) =>
        contenders.Where(contender => RunsOn(contender, cell) && contender.ReasonToSkip(cell, _longestStep) is null);

    private static bool RunsOn(IContender contender, Cell cell) => contender.ReasonToSkipThreads(cell.Threads) is null;

    private void ClimbRung(Rung rung, IReadOnlyList<IContender> contenders, Pace pace, LadderResults results)
    {
        results.CountPeak(FmaPeak.Measure(PeakTime / 4));
        SampleData data = _samples.For(rung);
        IReadOnlyDictionary<IContender, IRungContender> entered = Enter(rung, data, contenders, results);
        var rowsOf = new Dictionary<Cell, List<LadderRow>>();
        foreach (IGrouping<(Measure Measure, int Batch), Cell> cells in Cells(rung).GroupBy(cell => (cell.Measure, cell.Batch)))
        {
            // All numbers of threads together: they are compared with each other too.
            List<Contestant> contestants = [.. cells.SelectMany(cell => Prepare(entered, cell, results))];
            IReadOnlyList<Contestant> arrived = Race.Run(
                contestants,
                pace.NextTurn(),
                pace.Rounds,
                (contestant, failure) => results.Skip(contestant.Name, Describe(contestant.Cell), failure.Message));
            foreach (Cell cell in cells)
            {
                pace.CountDone(TakingPart(contenders, cell).Count());
                rowsOf[cell] = [.. arrived.Where(contestant => contestant.Cell == cell)
                    .Select(contestant => new LadderRow(cell, contestant.Name, contestant.Times()))];
            }

            foreach (Contestant contestant in arrived)
            {
                Attempt(contestant.Name, contestant.Cell, results, contestant.Release);
            }
        }

        List<LadderRow> rows = [.. Cells(rung).SelectMany(cell => rowsOf[cell])];
        foreach (LadderRow row in rows)
        {
            results.Add(row);
        }

        _table.WriteRung(rung, data, rows, results.PeakGflops);
    }

    /// <summary>The contenders that compute what the textbook's loops compute; the others are out of this rung.</summary>
    private static Dictionary<IContender, IRungContender> Enter(
        Rung rung, SampleData data, IReadOnlyList<IContender> contenders, LadderResults results)
    {
        DenseParameters parameters = DenseParameters.Of(rung.CreateNetwork());
        float[] expected = AgreementCheck.Outputs(
            new DynamicContender<NaiveNetwork>("reference", start => new NaiveNetwork(start), 1).Enter(rung, data, parameters));

        var entered = new Dictionary<IContender, IRungContender>();
        foreach (IContender contender in contenders)
        {
            try
            {
                IRungContender onRung = contender.Enter(rung, data, parameters);
                AgreementCheck.Check(contender.Name, onRung, expected);
                entered.Add(contender, onRung);
            }
            catch (ContenderFailedException failure)
            {
                results.Skip(contender.Name, rung.Topology, failure.Message);
            }
        }

        return entered;
    }

    private List<Contestant> Prepare(IReadOnlyDictionary<IContender, IRungContender> entered, Cell cell, LadderResults results)
    {
        var contestants = new List<Contestant>();
        foreach ((IContender contender, IRungContender onRung) in entered.Where(entry => RunsOn(entry.Key, cell)))
        {
            if (contender.ReasonToSkip(cell, _longestStep) is { } reason)
            {
                results.Skip(contender.Name, Describe(cell), reason);
                continue;
            }

            Attempt(contender.Name, cell, results, () => contestants.Add(new Contestant(cell, contender.Name, onRung.Prepare(cell))));
        }

        return contestants;
    }

    private static void Attempt(string contender, Cell cell, LadderResults results, Action act)
    {
        try
        {
            act();
        }
        catch (ContenderFailedException failure)
        {
            results.Skip(contender, Describe(cell), failure.Message);
        }
    }

    private static string Describe(Cell cell) =>
        $"{cell.Rung.Topology} {Names.Of(cell.Measure)} {cell.Batch}" + (cell.Threads > 1 ? $" on {cell.Threads} threads" : "");
}
