using Spectre.Console;

namespace GenNet.Samples.Digits.Views;

/// <summary>A confusion matrix as a table: what was read right green, mistakes red, rare ones pale.</summary>
internal static class ConfusionTable
{
    // A mistake made with more than this share of a digit's images stands out.
    private const double Frequent = 0.01;

    public static Table Of(ConfusionMatrix confusion)
    {
        int[] classes = [.. Enumerable.Range(0, confusion.ClassCount)];
        Table table = new Table().Border(TableBorder.Simple).AddColumn("");
        foreach (int predicted in classes)
        {
            table.AddColumn(new TableColumn($"{predicted}").RightAligned());
        }

        foreach (int actual in classes)
        {
            int total = classes.Sum(predicted => confusion[actual, predicted]);
            table.AddRow([$"[bold]{actual}[/]", .. classes.Select(predicted => Cell(confusion, actual, predicted, total))]);
        }

        return table;
    }

    private static string Cell(ConfusionMatrix confusion, int actual, int predicted, int total)
    {
        int count = confusion[actual, predicted];
        string style = actual == predicted ? "green" : count > Frequent * total ? "bold red" : "grey";
        return count == 0 ? "[grey]·[/]" : $"[{style}]{count}[/]";
    }
}
