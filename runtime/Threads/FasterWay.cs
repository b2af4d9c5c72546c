namespace GenNet;

/// <summary>
/// Which of two ways to do one piece of work after another is the faster one here and now, found by trying both: no formula
/// knows what the cores share, nor who else uses them. The slower one is tried again from time to time.
/// </summary>
internal sealed class FasterWay
{
    /// <summary>Pieces by which the ways are compared: a single one may be unlucky.</summary>
    public const int Compared = 4;

    /// <summary>How many pieces are done in the first way before the other is tried.</summary>
    public const int FirstStretch = 64;

    /// <summary>How many pieces are done in one way at least before the other is tried again.</summary>
    public const int ShortestStretch = 16;

    /// <summary>How many at most.</summary>
    public const int LongestStretch = 1024;

    /// <summary>Trying the slower way may cost one part in so many.</summary>
    private const int PartsPerTrial = 100;

    private int _stretch = FirstStretch;
    private int _pieces;
    private bool _isTrial;
    private long _usual;
    private long _tried;
    private long _spent;

    /// <summary>Whether the next piece is to be done in the first way, as the first one is.</summary>
    public bool IsFirst { get; private set; } = true;

    /// <summary>Counts a piece, done in the way that <see cref="IsFirst"/> said.</summary>
    /// <param name="duration">How long it took, in any unit.</param>
    public void Count(long duration)
    {
        _pieces++;
        if (_isTrial)
        {
            CountTrial(duration);
        }
        else
        {
            CountUsual(duration);
        }
    }

    private void CountUsual(long duration)
    {
        // Of a stretch its end is compared: under the same circumstances as the trial that follows.
        _usual += _pieces > _stretch - Compared ? duration : 0;
        if (_pieces == _stretch)
        {
            IsFirst = !IsFirst;
            Begin(isTrial: true);
        }
    }

    private void CountTrial(long duration)
    {
        // The first piece done in another way is not compared: what it needs is far away, and helpers are asleep.
        int counted = _pieces - 1;
        _tried += counted > 0 ? duration : 0;
        _spent += duration;
        if (counted < Compared && _tried <= _usual)
        {
            return;
        }

        if (_tried < _usual)
        {
            _stretch = ShortestStretch;
        }
        else
        {
            // It cannot be the faster one any more, perhaps after fewer pieces than were to be compared. The first one was lost too.
            IsFirst = !IsFirst;
            long lost = (_spent * Compared) - (_usual * _pieces);
            _stretch = (int)Math.Clamp(lost * PartsPerTrial / Math.Max(_usual, 1), ShortestStretch, LongestStretch);
        }

        Begin(isTrial: false);
    }

    private void Begin(bool isTrial)
    {
        _isTrial = isTrial;
        _pieces = 0;
        _tried = 0;
        _spent = 0;
        if (!isTrial)
        {
            _usual = 0;
        }
    }
}
