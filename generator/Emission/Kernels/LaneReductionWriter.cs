namespace GenNet.Generator;

/// <summary>Writes the methods that fold 16 virtual lanes into one number, always by the same tree.</summary>
internal static class LaneReductionWriter
{
    public static void WriteSum(CodeWriter writer, VectorWidth width) =>
        Write(writer, width, "Sum", "The sum of 16 lanes", (a, b) => $"{a} + {b}", (a, b) => $"{a} + {b}");

    public static void WriteMax(CodeWriter writer, VectorWidth width) =>
        Write(writer, width, "Max", "The largest of 16 lanes", (a, b) => $"Vector{{0}}.MaxNative({a}, {b})", (a, b) => $"MathF.Max({a}, {b})");

    private static void Write(
        CodeWriter writer,
        VectorWidth width,
        string name,
        string what,
        Func<string, string, string> ofVectors,
        Func<string, string, string> ofFloats)
    {
        string Fold(int bits, string a, string b) => ofVectors(a, b).Replace("{0}", $"{bits}");

        string[] parts = width.VectorsPerLine == 1
            ? ["lanes"]
            : [.. Enumerable.Range(0, width.VectorsPerLine).Select(part => $"lanes{part}")];
        string parameters = string.Join(", ", parts.Select(part => $"{width.Vector} {part}"));

        writer.Summary(what + ", folded in halves: the same tree at every vector width.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"private static float {name}({parameters})"))
        {
            switch (width.Bits)
            {
                case 512:
                    writer.Line($"Vector256<float> eight = {Fold(256, "lanes.GetLower()", "lanes.GetUpper()")};");
                    writer.Line($"Vector128<float> four = {Fold(128, "eight.GetLower()", "eight.GetUpper()")};");
                    break;
                case 256:
                    writer.Line($"Vector256<float> eight = {Fold(256, "lanes0", "lanes1")};");
                    writer.Line($"Vector128<float> four = {Fold(128, "eight.GetLower()", "eight.GetUpper()")};");
                    break;
                default:
                    writer.Line($"Vector128<float> lower = {Fold(128, "lanes0", "lanes2")};");
                    writer.Line($"Vector128<float> upper = {Fold(128, "lanes1", "lanes3")};");
                    writer.Line($"Vector128<float> four = {Fold(128, "lower", "upper")};");
                    break;
            }

            writer.Line($"float low = {ofFloats("four[0]", "four[2]")};");
            writer.Line($"float high = {ofFloats("four[1]", "four[3]")};");
            writer.Line($"return {ofFloats("low", "high")};");
        }
    }
}
