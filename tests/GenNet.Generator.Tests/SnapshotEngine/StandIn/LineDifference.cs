using System.Globalization;
using System.Text;

namespace GenNet.Tests.SnapshotEngine;

/// <summary>Says in which lines two texts differ.</summary>
internal static class LineDifference
{
    private const int Context = 3;
    private const int MostLines = 40;

    /// <summary>The lines that are gone and the lines that are new, with a few around them.</summary>
    public static string Describe(string subject, string expected, string received)
    {
        LineEdit[] edits = [.. LineEdit.Between(expected.Split('\n'), received.Split('\n'))];
        bool[] shown = Shown(edits);
        int first = Array.FindIndex(edits, edit => edit.IsChange);

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{subject} differs from line {edits[first].Number} on:\n");
        for (int start = Math.Max(0, first - Context), end; start < edits.Length; start = end)
        {
            end = start + 1;
            while (end < edits.Length && edits[end].Mark == edits[start].Mark && shown[end] == shown[start])
            {
                end++;
            }

            if (shown[start])
            {
                Append(text, edits[start..end]);
            }
            else if (end < edits.Length)
            {
                text.Append("         ...\n");
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>The lines that changed, and those near them.</summary>
    private static bool[] Shown(LineEdit[] edits)
    {
        var shown = new bool[edits.Length];
        for (int i = 0; i < edits.Length; i++)
        {
            if (edits[i].IsChange)
            {
                shown.AsSpan(Math.Max(0, i - Context)..Math.Min(edits.Length, i + Context + 1)).Fill(true);
            }
        }

        return shown;
    }

    private static void Append(StringBuilder text, LineEdit[] run)
    {
        foreach (LineEdit edit in run.Take(MostLines))
        {
            text.Append(CultureInfo.InvariantCulture, $"{edit.Mark}{edit.Number,5}  {edit.Text}\n");
        }

        if (run.Length > MostLines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{run[0].Mark}       ... and {run.Length - MostLines} more lines\n");
        }
    }
}
