using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace GenNet;

/// <summary>
/// A few threads that do one piece of work after another together, each its share; the thread that asks for the work
/// does a share too. They wait for each other awake, for the pieces last microseconds.
/// </summary>
internal sealed class Team : IDisposable
{
    /// <summary>How often a helper looks for work before it sleeps: for about a tenth of a millisecond.</summary>
    private const int Patience = 4000;

    private readonly object _bed = new();
    private readonly Thread[] _helpers;
    private readonly ShareCountdown _countdown = new();
    private Action<Share>? _work;
    private int _pieces;
    private int _sleepers;
    private bool _dismissed;
    private ExceptionDispatchInfo? _failure;

    /// <param name="size">How many threads, the asking one included; at least 1.</param>
    public Team(int size)
    {
        _helpers = new Thread[size - 1];
        for (int helper = 0; helper < _helpers.Length; helper++)
        {
            var share = new Share(helper + 1, size);
            _helpers[helper] = new Thread(() => Help(share)) { IsBackground = true, Name = $"GenNet, thread {helper + 2}" };
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
        long start = Stopwatch.GetTimestamp();
        _work = work;
        _countdown.Start(_helpers.Length);
        Announce();
        Attempt(work, new Share(0, Size));
        _countdown.Await(patience: (Stopwatch.GetTimestamp() - start) / 2);
        if (_failure is { } failure)
        {
            _failure = null;
            failure.Throw();
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
            _countdown.Finish();
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

            Wakefulness.Pause(looks);
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
}
