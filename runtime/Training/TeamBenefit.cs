namespace GenNet;

/// <summary>
/// Whether a team gains by its helpers just now. On a machine that others use too they may come late, or have half a core,
/// and then a piece of work takes longer than if the asking thread did every share by itself.
/// </summary>
/// <param name="size">How many threads there are, the asking one included.</param>
internal sealed class TeamBenefit(int size)
{
    /// <summary>Pieces of work that are judged together: a single one may be unlucky.</summary>
    public const int Trial = 8;

    /// <summary>
    /// How many pieces are done without helpers after a trial without a gain: few, for often a helper only shared the
    /// asking thread's core until the operating system moved it.
    /// </summary>
    public const int ShortestPause = 8;

    /// <summary>How many at most, after several such trials in a row: each time twice as many.</summary>
    public const int LongestPause = 1024;

    private int _nextPause = ShortestPause;
    private int _pause;
    private int _judged;
    private long _own;
    private long _all;

    // Helpers that have not been asked for a while are asleep, and that is no fault of theirs.
    private bool _isFirst = true;

    /// <summary>Whether the helpers are to be asked for the next piece; to be called once for each.</summary>
    public bool AsksHelpers()
    {
        if (_pause == 0)
        {
            return true;
        }

        _pause--;
        return false;
    }

    /// <summary>Counts a piece that was done with helpers.</summary>
    /// <param name="own">How long the asking thread took for its own share.</param>
    /// <param name="all">How long it took until all shares were done, in the same unit.</param>
    public void Count(long own, long all)
    {
        if (_isFirst)
        {
            _isFirst = false;
            return;
        }

        _own += own;
        _all += all;
        if (++_judged < Trial)
        {
            return;
        }

        if (_all > size * _own)
        {
            _pause = _nextPause;
            _nextPause = Math.Min(2 * _nextPause, LongestPause);
            _isFirst = true;
        }
        else
        {
            _nextPause = ShortestPause;
        }

        _judged = 0;
        _own = 0;
        _all = 0;
    }
}
