namespace GenNet.Tests.SnapshotEngine;

/// <summary>One step on the way from a text to another.</summary>
/// <param name="Mark"><c>-</c> for a line that is gone, <c>+</c> for a new one, a space for one that stayed.</param>
/// <param name="Number">Its number, from 1, in the old text where it is gone and in the new text otherwise.</param>
/// <param name="Text">The line.</param>
internal readonly record struct LineEdit(char Mark, int Number, string Text)
{
    /// <summary>Above this, texts are taken to be wholly different where they are not alike from either end.</summary>
    private const long LargestTable = 4_000_000;

    public bool IsChange => Mark != ' ';

    /// <summary>A shortest way from the old lines to the new ones.</summary>
    public static IEnumerable<LineEdit> Between(string[] old, string[] @new)
    {
        int start = CommonPrefix(old, @new);
        int same = CommonPrefix(old.Skip(start).Reverse(), @new.Skip(start).Reverse());
        int[,]? common = CommonLines(old.AsSpan(start..^same), @new.AsSpan(start..^same));

        for (int i = 0, j = 0; i < old.Length || j < @new.Length;)
        {
            bool isOutside = i < start || i >= old.Length - same;
            if (isOutside ? j < start || j >= @new.Length - same : common is not null && j < @new.Length - same && old[i] == @new[j])
            {
                yield return new(' ', j + 1, @new[j]);
                i++;
                j++;
            }
            else if (!isOutside && (common is null || j >= @new.Length - same || common[i - start + 1, j - start] >= common[i - start, j - start + 1]))
            {
                yield return new('-', i + 1, old[i]);
                i++;
            }
            else
            {
                yield return new('+', j + 1, @new[j]);
                j++;
            }
        }
    }

    private static int CommonPrefix(IEnumerable<string> left, IEnumerable<string> right) =>
        left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();

    /// <summary>How many lines the ends of both texts have in common, for every pair of places to start at.</summary>
    private static int[,]? CommonLines(ReadOnlySpan<string> old, ReadOnlySpan<string> @new)
    {
        if ((long)old.Length * @new.Length > LargestTable)
        {
            return null;
        }

        var common = new int[old.Length + 1, @new.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = @new.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == @new[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
