namespace GenNet.Generator;

/// <summary>Writes b += Σ δ over the rows (Nielsen, chapter 2, BP3).</summary>
internal static class RowSumWriter
{
    public static string Name(int outputs) => $"AddRows{outputs}";

    public static void WriteVector(CodeWriter writer, VectorWidth width, int outputs)
    {
        width = width.ForRowsOf(outputs);
        WriteSummary(writer, outputs);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(Signature(outputs)))
        {
            int padded = PanelLayout.PaddedRow(outputs);
            if (padded == width.Lanes)
            {
                WriteColumn("0", "errors");
                return;
            }

            using (writer.Block($"for (nuint output = 0; output < {padded}; output += {width.Lanes})"))
            {
                writer.Line("ref float e = ref Unsafe.Add(ref errors, output);");
                WriteColumn("output", "e");
            }
        }

        void WriteColumn(string output, string errors)
        {
            writer.Line($"{width.Vector} bias = {width.Load("biases", output)};");
            using (writer.Block("for (nuint row = 0; row < rows; row++)"))
            {
                writer.Line($"bias += {width.Load(errors, $"row * {PanelLayout.RowStride(outputs)}")};");
            }

            writer.Line();
            writer.Line(VectorWidth.Store("bias", "biases", output));
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
        writer.Summary($"b += Σ δ over the rows: {outputs} {(outputs == 1 ? "output" : "outputs")}.");

    private static string Signature(int outputs) =>
        $"private static void {Name(outputs)}(ref float errors, ref float biases, nuint rows)";
}
