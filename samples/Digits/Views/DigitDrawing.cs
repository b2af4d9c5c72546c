namespace GenNet.Samples.Digits.Views;

/// <summary>Draws an image with characters, each two pixels high.</summary>
internal static class DigitDrawing
{
    private const byte Ink = 100;

    /// <summary>The lines of the drawing, each as long as the image is wide.</summary>
    public static IReadOnlyList<string> Lines(ReadDigit digit)
    {
        var lines = new List<string>();
        for (int top = 0; top < digit.Pixels.Length; top += 2 * digit.Columns)
        {
            ReadOnlySpan<byte> upper = digit.Pixels.AsSpan(top, digit.Columns);
            ReadOnlySpan<byte> lower = digit.Pixels.AsSpan(Math.Min(top + digit.Columns, digit.Pixels.Length));
            var line = new char[digit.Columns];
            for (int column = 0; column < line.Length; column++)
            {
                bool isLowerInk = column < lower.Length && lower[column] >= Ink;
                line[column] = (upper[column] >= Ink, isLowerInk) switch
                {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    _ => ' ',
                };
            }

            lines.Add(new string(line));
        }

        return lines;
    }
}
