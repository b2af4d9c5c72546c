namespace GenNet.Generator;

/// <summary>Writes the methods that fold the lanes of a line into one number, or into four lanes, always by the same tree.</summary>
internal static class LaneReductionWriter
{
    private const int Vector128Lanes = 4;

    public static void WriteSum(CodeWriter writer, LaneSum sum) =>
        Write(writer, sum.Width, sum.Lanes, "Sum", "The sum", (_, a, b) => $"{a} + {b}", (a, b) => $"{a} + {b}");

    /// <param name="writer">Where to.</param>
    /// <param name="width">The vectors.</param>
    /// <param name="lanes">Floats in a line: 16, 8 or 4, at least those of one vector.</param>
    public static void WriteMax(CodeWriter writer, VectorWidth width, int lanes) =>
        Write(writer, width, lanes, "Max", "The largest", (type, a, b) => $"{type}.MaxNative({a}, {b})", (a, b) => $"MathF.Max({a}, {b})");

    /// <summary>Writes <c>Fold</c>: as much of <c>Sum</c> as leaves a vector of four lanes.</summary>
    /// <inheritdoc cref="WriteMax"/>
    public static void WriteFold(CodeWriter writer, VectorWidth width, int lanes)
    {
        string[] parts = Parts(width, lanes);
        writer.Summary($"{lanes} lanes, folded in halves to four: the same tree at every vector width.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"private static Vector128<float> Fold({Parameters(width, parts)})"))
        {
            string four = WriteHalves(writer, lanes, parts, (_, a, b) => $"{a} + {b}");
            writer.Line($"return {four};");
        }
    }

    private static void Write(
        CodeWriter writer,
        VectorWidth width,
        int lanes,
        string name,
        string what,
        Func<string, string, string, string> ofVectors,
        Func<string, string, string> ofFloats)
    {
        string[] parts = Parts(width, lanes);
        writer.Summary($"{what} of {lanes} lanes, folded in halves: the same tree at every vector width.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"private static float {name}({Parameters(width, parts)})"))
        {
            string four = WriteHalves(writer, lanes, parts, ofVectors);
            writer.Line($"float low = {ofFloats($"{four}[0]", $"{four}[2]")};");
            writer.Line($"float high = {ofFloats($"{four}[1]", $"{four}[3]")};");
            writer.Line($"return {ofFloats("low", "high")};");
        }
    }

    /// <summary>The names of the vectors of a line.</summary>
    private static string[] Parts(VectorWidth width, int lanes) => lanes == width.Lanes
        ? ["lanes"]
        : [.. Enumerable.Range(0, lanes / width.Lanes).Select(part => $"lanes{part}")];

    private static string Parameters(VectorWidth width, string[] parts) =>
        string.Join(", ", parts.Select(part => $"{width.Vector} {part}"));

    /// <summary>Writes the halving down to four lanes; the name of the vector that is left.</summary>
    private static string WriteHalves(CodeWriter writer, int lanes, string[] parts, Func<string, string, string, string> ofVectors)
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

        return parts[0];
    }

    /// <summary>The names of what is left of the lanes: <c>eight</c>, or <c>lower</c> and <c>upper</c>.</summary>
    private static string[] Names(int lanes, int vectors) =>
        vectors == 2 ? ["lower", "upper"] : lanes == 8 ? ["eight"] : ["four"];
}
