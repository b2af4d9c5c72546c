namespace GenNet.Generator;

/// <summary>Writes <c>OutputErrors</c>, the first equation of backpropagation (Nielsen, chapter 2, BP1), scaled.</summary>
internal static class OutputErrorsWriter
{
    private const string Signature =
        "private static void OutputErrors(ref float outputs, ref float targets, ref float errors, nuint rows, float scale)";

    /// <summary>Writes it for vectors, and for a single row that is an <see cref="OutputRow"/>; padding lanes get the error 0.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="width">The vectors.</param>
    /// <param name="output">The output layer.</param>
    /// <param name="formula">What it computes, for the reader.</param>
    /// <param name="timesDerivative">Makes the error from the vectors, the scaled difference a − y, and a.</param>
    public static void WriteVector(
        CodeWriter writer, VectorWidth width, LayerPlan output, string formula, Func<VectorWidth, string, string, string> timesDerivative)
    {
        WriteOfRows(writer, width, output, formula, timesDerivative);
        if (OutputRow.Exists(output))
        {
            writer.Line();
            WriteOfRow(writer, new OutputRow(width, output), formula, timesDerivative);
        }
    }

    private static void WriteOfRows(
        CodeWriter writer, VectorWidth width, LayerPlan output, string formula, Func<VectorWidth, string, string, string> timesDerivative)
    {
        var rows = new OutputRows(width, output);
        writer.Summary($"The errors of the output, times a scale: {formula}.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(Signature))
        {
            rows.WriteMask(writer);
            rows.WriteLoop(writer, "0", rows.End, [("a", "outputs"), ("y", "targets"), ("e", "errors")], (offset, _, masked) =>
                WriteErrors(writer, width, width.Load("a", offset), offset, masked, timesDerivative));
        }
    }

    private static void WriteOfRow(
        CodeWriter writer, OutputRow row, string formula, Func<VectorWidth, string, string, string> timesDerivative)
    {
        writer.Summary($"The errors of the output of a single row, times a scale: {formula}.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method("private static void OutputErrorsOfRow(ref float a, ref float y, ref float e, float scale)"))
        {
            row.Lines.WriteMask(writer);
            row.Lines.WriteEach(writer, (offset, part, masked) =>
                WriteErrors(writer, row.Width, row.Load("a", part), offset, masked, timesDerivative));
        }
    }

    private static void WriteErrors(
        CodeWriter writer,
        VectorWidth width,
        string outputs,
        string offset,
        bool masked,
        Func<VectorWidth, string, string, string> timesDerivative)
    {
        writer.Line($"{width.Vector} output = {outputs};");
        writer.Line($"{width.Vector} error = (output - {width.Load("y", offset)}) * scale;");
        string value = timesDerivative(width, "error", "output");
        if (value != "error")
        {
            writer.Line($"error = {value};");
        }

        writer.Line(VectorWidth.Store(masked ? "(error & lanes)" : "error", "e", offset));
    }

    /// <summary>Writes it one float at a time.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="output">The output layer.</param>
    /// <param name="formula">What it computes, for the reader.</param>
    /// <param name="timesDerivative">Makes the error from the scaled difference a − y, and a.</param>
    public static void WriteScalar(
        CodeWriter writer, LayerPlan output, string formula, Func<string, string, string> timesDerivative)
    {
        writer.Summary($"The errors of the output, times a scale: {formula}.");
        using (writer.Method(Signature))
        using (writer.Block($"for (nuint row = 0; row < rows * {output.RowStride}; row += {output.RowStride})"))
        using (writer.Block($"for (nuint j = row; j < row + {output.Outputs}; j++)"))
        {
            writer.Line("float a = Unsafe.Add(ref outputs, j);");
            writer.Line("float error = (a - Unsafe.Add(ref targets, j)) * scale;");
            writer.Line($"Unsafe.Add(ref errors, j) = {timesDerivative("error", "a")};");
        }
    }
}
