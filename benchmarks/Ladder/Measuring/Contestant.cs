using System.Diagnostics;

namespace GenNet.Benchmarks.Ladder;

/// <summary>A contender on one cell, with the times it has reached so far.</summary>
internal sealed class Contestant(Cell cell, string name, IContest contest)
{
    private readonly List<double> _nanoseconds = [];
    private IReadOnlyList<double> _warmUp = [];

    public Cell Cell { get; } = cell;

    public string Name { get; } = name;

    /// <summary>How long it has worked.</summary>
    public TimeSpan Spent { get; private set; }

    /// <summary>Passes that count, those of the warm-up left out.</summary>
    public int Passes => _nanoseconds.Count;

    public void WarmUp(TimeSpan turn) => _warmUp = Run(turn);

    public void TakeTurn(TimeSpan turn) => _nanoseconds.AddRange(Run(turn));

    public void Release() => contest.Dispose();

    /// <summary>Nanoseconds per sample of every pass that counts; those of the warm-up where there is no other.</summary>
    public SampleTimes Times() => new(Passes > 0 ? _nanoseconds : _warmUp);

    private IReadOnlyList<double> Run(TimeSpan turn)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            return contest.Run(turn);
        }
        finally
        {
            Spent += Stopwatch.GetElapsedTime(start);
        }
    }
}
