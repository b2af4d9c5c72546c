namespace GenNet.Generator;

/// <summary>Writes the methods that fold the lanes of a line into one number, always by the same tree.</summary>
internal static class LaneReductionWriter
{
    private const int Vector128Lanes = 4;

    /// <param name="writer">Where to.</param>
    /// <param name="width">The vectors.</param>
    /// <param name="lanes">Floats in a line: 16, 8 or 4, at least those of one vector.</param>
    public static void WriteSum(CodeWriter writer, VectorWidth width, int lanes) =>
        Write(writer, width, lanes, "Sum", "The sum", (_, a, b) => $"{a} + {b}", (a, b) => $"{a} + {b}");

    /// <inheritdoc cref="WriteSum"/>
    public static void WriteMax(CodeWriter writer, VectorWidth width, int lanes) =>
        Write(writer, width, lanes, "Max", "The largest", (type, a, b) => $"{type}.MaxNative({a}, {b})", (a, b) => $"MathF.Max({a}, {b})");

    private static void Write(
        CodeWriter writer,
        VectorWidth width,
        int lanes,
        string name,
        string what,
        Func<string, string, string, string> ofVectors,
        Func<string, string, string> ofFloats)
    {
        string[] parts = lanes == width.Lanes
            ? ["lanes"]
            : [.. Enumerable.Range(0, lanes / width.Lanes).Select(part => $"lanes{part}")];
        string parameters = string.Join(", ", parts.Select(part => $"{width.Vector} {part}"));

        writer.Summary($"{what} of {lanes} lanes, folded in halves: the same tree at every vector width.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"private static float {name}({parameters})"))
        {
            // Whole vectors first, then the halves of one.
            for (int left = lanes / 2; left >= Vector128Lanes; left /= 2)
            {
                string[] folded = Names(left, vectors: Math.Max(parts.Length / 2, 1));
                string type = $"Vector{32 * left / folded.Length}";
                for (int i = 0; i < folded.Length; i++)
                {
                    (string a, string b) = parts.Length == 1
                        ? ($"{parts[0]}.GetLower()", $"{parts[0]}.GetUpper()")
                        : (parts[i], parts[i + folded.Length]);
                    writer.Line($"{type}<float> {folded[i]} = {ofVectors(type, a, b)};");
                }

                parts = folded;
            }

            writer.Line($"float low = {ofFloats($"{parts[0]}[0]", $"{parts[0]}[2]")};");
            writer.Line($"float high = {ofFloats($"{parts[0]}[1]", $"{parts[0]}[3]")};");
            writer.Line($"return {ofFloats("low", "high")};");
        }
    }

    /// <summary>The names of what is left of the lanes: <c>eight</c>, or <c>lower</c> and <c>upper</c>.</summary>
    private static string[] Names(int lanes, int vectors) =>
        vectors == 2 ? ["lower", "upper"] : lanes == 8 ? ["eight"] : ["four"];
}
