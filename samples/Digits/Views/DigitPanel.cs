namespace GenNet.Samples.Digits.Views;

/// <summary>A digit and, beside it, what the network saw in it.</summary>
internal static class DigitPanel
{
    /// <summary>The lines of both, and the class that the bar in a line is of, where there is one.</summary>
    public static IEnumerable<(string Drawing, string Bar, int? Class)> Lines(ReadDigit digit)
    {
        IReadOnlyList<string> drawing = DigitDrawing.Lines(digit);
        string blank = new(' ', digit.Columns);
        int first = Math.Max(0, (drawing.Count - digit.Output.Length) / 2);
        for (int line = 0; line < Math.Max(drawing.Count, first + digit.Output.Length); line++)
        {
            int candidate = line - first;
            string drawn = line < drawing.Count ? drawing[line] : blank;
            if (candidate >= 0 && candidate < digit.Output.Length)
            {
                yield return (drawn, AnswerBar.Line(candidate, digit.Output[candidate]), candidate);
            }
            else if (drawn != blank)
            {
                yield return (drawn, "", null);
            }
        }
    }
}
