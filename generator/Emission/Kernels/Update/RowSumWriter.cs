namespace GenNet.Generator;

/// <summary>Writes b += Σ δ over the rows (Nielsen, chapter 2, BP3).</summary>
internal static class RowSumWriter
{
    /// <summary>So many vectors are summed at once: the next of a row is near, the next row of a large layer on another page.</summary>
    private const int MostVectors = 8;

    public static string Name(int outputs) => $"AddRows{outputs}";

    public static void WriteVector(CodeWriter writer, VectorWidth width, int outputs)
    {
        width = width.ForRowsOf(outputs);
        int vectors = PanelLayout.PaddedRow(outputs) / width.Lanes;
        int height = Math.Min(vectors, MostVectors);
        int rest = vectors % height;
        int whole = (vectors - rest) * width.Lanes;

        WriteSummary(writer, outputs);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(Signature(outputs)))
        {
            if (vectors == height)
            {
                WriteSums(writer, width, outputs, height, "errors", place => $"{place}");
                return;
            }

            using (writer.Block($"for (nuint output = 0; output < {whole}; output += {height * width.Lanes})"))
            {
                writer.Line("ref float e = ref Unsafe.Add(ref errors, output);");
                WriteSums(writer, width, outputs, height, "e", place => Reference.Plus("output", place));
            }

            if (rest > 0)
            {
                // A scope of its own keeps the names apart.
                writer.Line();
                using (writer.Block())
                {
                    writer.Line($"ref float e = ref Unsafe.Add(ref errors, {whole});");
                    WriteSums(writer, width, outputs, rest, "e", place => $"{whole + place}");
                }
            }
        }
    }

    /// <summary>Writes the sums of a few vectors of outputs, side by side.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="width">The vectors.</param>
    /// <param name="outputs">All outputs of the layer.</param>
    /// <param name="vectors">How many.</param>
    /// <param name="errors">Where their errors start.</param>
    /// <param name="output">Spells an output, given its place among these.</param>
    private static void WriteSums(CodeWriter writer, VectorWidth width, int outputs, int vectors, string errors, Func<int, string> output)
    {
        string Bias(int vector) => vectors == 1 ? "bias" : $"bias{vector}";

        for (int vector = 0; vector < vectors; vector++)
        {
            writer.Line($"{width.Vector} {Bias(vector)} = {width.Load("biases", output(vector * width.Lanes))};");
        }

        using (writer.Block("for (nuint row = 0; row < rows; row++)"))
        {
            for (int vector = 0; vector < vectors; vector++)
            {
                writer.Line($"{Bias(vector)} += {width.Load(errors, Reference.Plus("row", PanelLayout.RowStride(outputs), vector * width.Lanes))};");
            }
        }

        writer.Line();
        for (int vector = 0; vector < vectors; vector++)
        {
            writer.Line(VectorWidth.Store(Bias(vector), "biases", output(vector * width.Lanes)));
        }
    }

    public static void WriteScalar(CodeWriter writer, int outputs)
    {
        WriteSummary(writer, outputs);
        using (writer.Method(Signature(outputs)))
        using (writer.Block("for (nuint row = 0; row < rows; row++)"))
        using (writer.Block($"for (nuint output = 0; output < {outputs}; output++)"))
        {
            writer.Line($"Unsafe.Add(ref biases, output) += Unsafe.Add(ref errors, (row * {PanelLayout.RowStride(outputs)}) + output);");
        }
    }

    private static void WriteSummary(CodeWriter writer, int outputs) =>
        writer.Summary($"b += Σ δ over the rows: {Counted.Outputs(outputs)}.");

    private static string Signature(int outputs) =>
        $"private static void {Name(outputs)}(ref float errors, ref float biases, nuint rows)";
}
