namespace GenNet.Generator;

/// <summary>Spells places in memory the way a person would.</summary>
internal static class Reference
{
    /// <summary>The float some way behind another: <c>Unsafe.Add(ref x, 16)</c>, or <c>x</c> itself.</summary>
    public static string At(string origin, long offset) => offset == 0 ? origin : $"Unsafe.Add(ref {origin}, {offset})";

    /// <inheritdoc cref="At(string, long)"/>
    public static string At(string origin, string offset) => offset == "0" ? origin : $"Unsafe.Add(ref {origin}, {offset})";

    /// <summary>A sum of an index and a constant: <c>k + 784</c>, or <c>k</c> itself.</summary>
    public static string Plus(string index, long offset) => offset == 0 ? index : $"{index} + {offset}";

    /// <summary>An index times a constant, plus a constant: <c>(k * 32) + 16</c>, or <c>k * 32</c>.</summary>
    public static string Plus(string index, int factor, long offset) =>
        offset == 0 ? $"{index} * {factor}" : $"({index} * {factor}) + {offset}";
}
