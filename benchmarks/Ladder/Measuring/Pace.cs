using System.Diagnostics;

namespace GenNet.Benchmarks.Ladder;

/// <summary>How long turns last: a fixed time, or what a limit on the whole run leaves for each.</summary>
internal sealed class Pace
{
    private static readonly TimeSpan FullTurn = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan ShortestTurn = TimeSpan.FromMilliseconds(4);

    /// <summary>Under 60 seconds with the time to build and to tell what came out.</summary>
    private static readonly TimeSpan QuickLimit = TimeSpan.FromSeconds(37);

    private readonly bool _quick;
    private readonly long _start;
    private int _contestsLeft;

    /// <param name="start">The timestamp at which the run began.</param>
    /// <param name="quick">Whether there is a limit.</param>
    /// <param name="contests">How many contenders there will be, counted anew for every cell.</param>
    public Pace(long start, bool quick, int contests)
    {
        _start = start;
        _quick = quick;
        _contestsLeft = contests;
    }

    /// <summary>Turns that count, after one to warm up.</summary>
    public int Rounds => _quick ? 3 : 5;

    /// <summary>The longest a single mini-batch may take.</summary>
    public static TimeSpan LongestStep(bool quick) => TimeSpan.FromSeconds(quick ? 0.1 : 2.5);

    /// <summary>How long a turn lasts in the next cell.</summary>
    public TimeSpan NextTurn()
    {
        if (!_quick)
        {
            return FullTurn;
        }

        TimeSpan left = QuickLimit - Stopwatch.GetElapsedTime(_start);
        TimeSpan turn = left / Math.Max(1, _contestsLeft) / (Rounds + 1);
        return turn < ShortestTurn ? ShortestTurn : turn > FullTurn ? FullTurn : turn;
    }

    public void CountDone(int contests) => _contestsLeft -= contests;
}
