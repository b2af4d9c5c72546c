namespace GenNet;

/// <summary>Puts what stands in a file into messages: on one line and of bounded length, whatever the file says.</summary>
internal static class Quoted
{
    private const int LongestName = 80;
    private const int LongestList = 12;

    /// <summary>A name between quotation marks.</summary>
    public static string Name(string name)
    {
        string shown = name.Length <= LongestName ? name : name[..LongestName] + "…";
        return $"'{string.Concat(shown.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c))}'";
    }

    /// <summary>The names of some items.</summary>
    public static string List<T>(IEnumerable<T> items, Func<T, string> nameOf)
    {
        string[] names = [.. items.Select(nameOf)];
        string list = string.Join(", ", names.Take(LongestList).Select(Name));
        return names.Length == 0 ? "none" : names.Length <= LongestList ? list : $"{list} and {names.Length - LongestList} more";
    }

    /// <summary>A shape: <c>[16, 784]</c>.</summary>
    public static string Shape(IReadOnlyList<long> shape) =>
        $"[{string.Join(", ", shape.Take(LongestList))}{(shape.Count > LongestList ? ", …" : "")}]";
}
