using System.Globalization;
using System.Text;

namespace GenNet.Tests.SnapshotEngine;

/// <summary>Says in which lines two texts differ.</summary>
internal static class LineDifference
{
    private const int Context = 3;
    private const int MostLines = 40;

    /// <summary>The lines between the first and the last that differ, old and new, with a few around them.</summary>
    public static string Describe(string subject, string expected, string received)
    {
        string[] old = expected.Split('\n');
        string[] @new = received.Split('\n');
        int first = CommonPrefix(old, @new);
        int same = CommonPrefix(old.Skip(first).Reverse(), @new.Skip(first).Reverse());

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{subject} differs from line {first + 1} on:\n");
        int before = Math.Max(0, first - Context);
        Append(text, ' ', old, before, first);
        Append(text, '-', old, first, old.Length - same);
        Append(text, '+', @new, first, @new.Length - same);
        Append(text, ' ', @new, @new.Length - same, Math.Min(@new.Length, @new.Length - same + Context));
        return text.ToString().TrimEnd('\n');
    }

    private static int CommonPrefix(IEnumerable<string> left, IEnumerable<string> right) =>
        left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();

    private static void Append(StringBuilder text, char mark, string[] lines, int from, int to)
    {
        for (int i = from; i < Math.Min(to, from + MostLines); i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{mark}{i + 1,5}  {lines[i]}\n");
        }

        if (to - from > MostLines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{mark}       ... and {to - from - MostLines} more lines\n");
        }
    }
}
