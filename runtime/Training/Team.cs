using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace GenNet;

/// <summary>
/// A few threads that do one piece of work after another together, each its share; the thread that asks for the work
/// does a share too. They wait for each other awake, for the pieces last microseconds. While the helpers are no help
/// (<see cref="TeamBenefit"/>), that thread does all shares, one after another.
/// </summary>
internal sealed class Team : IDisposable
{
    /// <summary>How often a helper looks for work before it sleeps: for about a tenth of a millisecond.</summary>
    private const int Patience = 4000;

    /// <summary>How often one looks before it lets other threads have its core.</summary>
    private const int LooksBetweenYields = 64;

    /// <summary>How long the asking thread looks at least before it sleeps: a tenth of a millisecond.</summary>
    private static readonly long AskersPatience = Stopwatch.Frequency / 10_000;

    private readonly object _bed = new();
    private readonly object _door = new();
    private readonly Thread[] _helpers;
    private readonly TeamBenefit _benefit;
    private Action<Share>? _work;
    private int _pieces;
    private int _unfinished;
    private int _sleepers;
    private int _askerSleeps;
    private bool _dismissed;
    private ExceptionDispatchInfo? _failure;

    /// <param name="size">How many threads, the asking one included; at least 1.</param>
    public Team(int size)
    {
        _helpers = new Thread[size - 1];
        _benefit = new TeamBenefit(size);
        for (int helper = 0; helper < _helpers.Length; helper++)
        {
            var share = new Share(helper + 1, size);
            _helpers[helper] = new Thread(() => Help(share)) { IsBackground = true, Name = $"GenNet training, thread {helper + 2}" };
            _helpers[helper].Start();
        }
    }

    /// <summary>How many threads, the asking one included.</summary>
    public int Size => _helpers.Length + 1;

    /// <summary>Does a piece of work, and returns when all shares are done. Only one thread may ask at a time.</summary>
    /// <param name="work">Does one share. What it throws is thrown here, the first of it where several shares throw.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run(Action<Share> work)
    {
        if (_helpers.Length == 0)
        {
            work(Share.Whole);
        }
        else
        {
            RunShares(work);
        }
    }

    /// <summary>Ends the helpers.</summary>
    public void Dispose()
    {
        _dismissed = true;
        Announce();
        foreach (Thread helper in _helpers)
        {
            helper.Join();
        }
    }

    private void RunShares(Action<Share> work)
    {
        if (_benefit.AsksHelpers())
        {
            RunTogether(work);
        }
        else
        {
            for (int index = 0; index < Size; index++)
            {
                Attempt(work, new Share(index, Size));
            }
        }

        if (_failure is { } failure)
        {
            _failure = null;
            failure.Throw();
        }
    }

    private void RunTogether(Action<Share> work)
    {
        long start = Stopwatch.GetTimestamp();
        _work = work;
        _unfinished = _helpers.Length;
        Announce();
        Attempt(work, new Share(0, Size));
        long own = Stopwatch.GetTimestamp() - start;
        AwaitHelpers(own);
        _benefit.Count(own, Stopwatch.GetTimestamp() - start);
    }

    /// <summary>
    /// Waits until the helpers have done their shares. Helpers that take much longer may be waiting for this thread's core: the
    /// operating system leaves threads where they are as long as none of them sleeps, and who wakes up gets an idle core.
    /// </summary>
    /// <param name="own">How long the asking thread took for its own share.</param>
    private void AwaitHelpers(long own)
    {
        long began = Stopwatch.GetTimestamp();
        long patience = Math.Max(own / 2, AskersPatience);
        for (int looks = 1; Volatile.Read(ref _unfinished) > 0; looks++)
        {
            Pause(looks);
            if (looks % LooksBetweenYields == 0 && Stopwatch.GetTimestamp() - began > patience)
            {
                SleepUntilFinished();
            }
        }
    }

    private void SleepUntilFinished()
    {
        lock (_door)
        {
            // A full fence: either this thread sees that the last helper has finished, or that one sees it asleep.
            Interlocked.Exchange(ref _askerSleeps, 1);
            while (Volatile.Read(ref _unfinished) > 0)
            {
                Monitor.Wait(_door);
            }

            _askerSleeps = 0;
        }
    }

    private void Finish()
    {
        if (Interlocked.Decrement(ref _unfinished) == 0 && Volatile.Read(ref _askerSleeps) != 0)
        {
            lock (_door)
            {
                Monitor.PulseAll(_door);
            }
        }
    }

    private void Help(Share share)
    {
        for (int piece = 1; ; piece++)
        {
            AwaitPiece(piece);
            if (_dismissed)
            {
                return;
            }

            Attempt(_work!, share);
            Finish();
        }
    }

    private void Attempt(Action<Share> work, Share share)
    {
        try
        {
            work(share);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
        }
    }

    private void Announce()
    {
        // A full fence on either side: a helper counts itself a sleeper before it looks for the last time.
        Interlocked.Increment(ref _pieces);
        if (Volatile.Read(ref _sleepers) > 0)
        {
            lock (_bed)
            {
                Monitor.PulseAll(_bed);
            }
        }
    }

    private void AwaitPiece(int piece)
    {
        for (int looks = 1; looks <= Patience; looks++)
        {
            if (Volatile.Read(ref _pieces) == piece)
            {
                return;
            }

            Pause(looks);
        }

        lock (_bed)
        {
            Interlocked.Increment(ref _sleepers);
            while (Volatile.Read(ref _pieces) != piece)
            {
                Monitor.Wait(_bed);
            }

            Interlocked.Decrement(ref _sleepers);
        }
    }

    private static void Pause(int looks)
    {
        if (looks % LooksBetweenYields == 0)
        {
            Thread.Yield();
        }
        else
        {
            Thread.SpinWait(1);
        }
    }
}
