using System.Diagnostics;

namespace GenNet;

/// <summary>Counts the shares that helpers have not finished yet, for the thread that asked for them to wait for the last.</summary>
/// <remarks>
/// It waits awake, but not for long: helpers that are late may be waiting for its core. The operating system leaves
/// threads where they are as long as none of them sleeps, and who wakes up gets a core that is idle.
/// </remarks>
internal sealed class ShareCountdown
{
    /// <summary>How long the asking thread looks at least before it sleeps: a tenth of a millisecond.</summary>
    private static readonly long LeastPatience = Stopwatch.Frequency / 10_000;

    private readonly object _bed = new();
    private int _unfinished;
    private int _asleep;

    /// <summary>Starts to count; called before the helpers can know of their shares.</summary>
    /// <param name="shares">How many.</param>
    public void Start(int shares) => Volatile.Write(ref _unfinished, shares);

    /// <summary>Counts one share as finished; called by the helper that has done it.</summary>
    public void Finish()
    {
        if (Interlocked.Decrement(ref _unfinished) == 0 && Volatile.Read(ref _asleep) != 0)
        {
            lock (_bed)
            {
                Monitor.PulseAll(_bed);
            }
        }
    }

    /// <summary>Returns when all shares are finished.</summary>
    /// <param name="patience">How long to look before sleeping, in ticks of <see cref="Stopwatch"/>.</param>
    public void Await(long patience)
    {
        patience = Math.Max(patience, LeastPatience);
        long began = Stopwatch.GetTimestamp();
        for (int looks = 1; Volatile.Read(ref _unfinished) > 0; looks++)
        {
            Wakefulness.Pause(looks);
            if (looks % Wakefulness.LooksBetweenYields == 0 && Stopwatch.GetTimestamp() - began > patience)
            {
                Sleep();
            }
        }
    }

    private void Sleep()
    {
        lock (_bed)
        {
            // A full fence: either this thread sees that the last share is finished, or the helper sees it asleep.
            Interlocked.Exchange(ref _asleep, 1);
            while (Volatile.Read(ref _unfinished) > 0)
            {
                Monitor.Wait(_bed);
            }

            _asleep = 0;
        }
    }
}
