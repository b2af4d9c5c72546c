namespace GenNet.Samples.Digits.Views;

/// <summary>How sure the network was of one digit, as a bar.</summary>
internal static class AnswerBar
{
    private const int Width = 20;
    private const string Eighths = " ▏▎▍▌▋▊▉█";

    /// <summary>The digit, its bar and its value: <c>7 ██████████▌          0.52</c>.</summary>
    public static string Line(int digit, float certainty)
    {
        int eighths = (int)Math.Round(8 * Width * Math.Clamp(certainty, 0, 1));
        string bar = new string('█', eighths / 8) + Eighths[eighths % 8];
        return $"{digit} {bar.PadRight(Width + 1)} {certainty:F2}";
    }
}
