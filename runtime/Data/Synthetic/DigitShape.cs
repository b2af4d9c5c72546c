namespace GenNet.Data;

/// <summary>One of the ways in which people write a digit.</summary>
/// <param name="share">How often it is written so, relative to the other ways.</param>
/// <param name="strokes">
/// The points the pen passes, stroke by stroke, in a box 100 high: x to the right, y down. Between them it draws a smooth
/// curve; a point given twice is a sharp corner.
/// </param>
internal sealed class DigitShape(int share, params (int X, int Y)[][] strokes)
{
    public int Share => share;

    public (int X, int Y)[][] Strokes => strokes;
}
