namespace GenNet.Generator;

/// <summary>The quadratic loss (Nielsen, chapter 1, equation 6) over an elementwise output activation.</summary>
internal sealed class QuadraticEmitter : LossEmitter
{
    public override Loss Loss => Loss.Quadratic;

    public override string Formula => "C = ½ Σ (a − y)²";

    public override string ErrorFormula(LayerPlan output) =>
        Elementwise(output).IsIdentity ? "δ = a − y" : $"δ = (a − y) ⊙ f'(z), f' = {Elementwise(output).DerivativeFormula}";

    public override IEnumerable<LaneSum> Sums(VectorWidth machine, LayerPlan output)
    {
        yield return new(machine, PanelLayout.LaneCount);
        if (OutputRow.Exists(output))
        {
            var row = new OutputRow(machine, output);
            yield return new(row.Width, row.Lines.Lanes);
        }
    }

    public override void WriteSampleOutput(CodeWriter writer, LayerPlan output, string activations)
    {
    }

    public override void WriteBatchOutput(CodeWriter writer, string activations, string targets, string? rows)
    {
        writer.Line();
        writer.Line($"// The loss: {Formula}{(rows is null or OneRow ? "" : ", summed over the rows")}.");
        writer.Line(rows is null
            ? $"return QuadraticLossOfRow({activations}, {targets});"
            : $"return QuadraticLoss({activations}, {targets}, {rows});");
    }

    public override void WriteVectorMethods(CodeWriter writer, VectorWidth width, LayerPlan output)
    {
        var rows = new OutputRows(width, output);

        writer.Summary($"{Formula}, summed over the rows.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method("private static double QuadraticLoss(ref float outputs, ref float targets, nuint rows)"))
        {
            rows.WriteMask(writer);
            writer.Line("double loss = 0;");
            using (rows.GroupLoop(writer))
            {
                rows.Lines.WriteAccumulators(writer, "sum", $"{width.Vector}.Zero");
                rows.WriteLoop(writer, "group", "end", [("a", "outputs"), ("y", "targets")], (offset, part, masked) =>
                    WriteSquares(writer, width, rows.Lines.Accumulator("sum", part), width.Load("a", offset), offset, masked));
                writer.Line();
                writer.Line(ExactSum);
                writer.Line($"loss += 0.5f * Sum({rows.Lines.Accumulators("sum")});");
            }

            writer.Line();
            writer.Line("return loss;");
        }

        writer.Line();
        OutputErrorsWriter.WriteVector(writer, width, output, ErrorFormula(output), Elementwise(output).VectorTimesDerivative);
        if (OutputRow.Exists(output))
        {
            writer.Line();
            WriteLossOfRow(writer, new OutputRow(width, output));
        }
    }

    private void WriteLossOfRow(CodeWriter writer, OutputRow row)
    {
        writer.Summary($"{Formula}, of a single row.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method("private static double QuadraticLossOfRow(ref float a, ref float y)"))
        {
            OutputLines lines = row.Lines;
            lines.WriteMask(writer);
            lines.WriteAccumulators(writer, "sum", $"{row.Width.Vector}.Zero");
            lines.WriteEach(writer, (offset, part, masked) =>
                WriteSquares(writer, row.Width, lines.Accumulator("sum", part), row.Load("a", part), offset, masked));
            writer.Line($"return 0.5f * Sum({lines.Accumulators("sum")});");
        }
    }

    /// <summary>Writes what adds the squares of a vector of differences to a sum.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="width">The vectors.</param>
    /// <param name="sum">The sum.</param>
    /// <param name="outputs">Loads the outputs.</param>
    /// <param name="offset">Where the targets begin.</param>
    /// <param name="masked">Whether only some lanes count.</param>
    private static void WriteSquares(CodeWriter writer, VectorWidth width, string sum, string outputs, string offset, bool masked)
    {
        string difference = $"{outputs} - {width.Load("y", offset)}";
        writer.Line($"{width.Vector} difference = {(masked ? $"({difference}) & lanes" : difference)};");
        writer.Line($"{sum} = {width.MultiplyAdd("difference", "difference", sum)};");
    }

    public override void WriteScalarMethods(CodeWriter writer, LayerPlan output)
    {
        writer.Summary($"{Formula}, summed over the rows.");
        using (writer.Method("private static double QuadraticLoss(ref float outputs, ref float targets, nuint rows)"))
        {
            writer.Line("double loss = 0;");
            using (writer.Block($"for (nuint row = 0; row < rows * {output.RowStride}; row += {output.RowStride})"))
            {
                writer.Line("double sum = 0;");
                using (writer.Block($"for (nuint j = row; j < row + {output.Outputs}; j++)"))
                {
                    writer.Line("float difference = Unsafe.Add(ref outputs, j) - Unsafe.Add(ref targets, j);");
                    writer.Line("sum += difference * difference;");
                }

                writer.Line();
                writer.Line(ExactSum);
                writer.Line("loss += (float)(0.5 * sum);");
            }

            writer.Line();
            writer.Line("return loss;");
        }

        writer.Line();
        OutputErrorsWriter.WriteScalar(writer, output, ErrorFormula(output), (error, a) =>
            Elementwise(output).ScalarTimesDerivative(error, a));
    }

    private static ElementwiseActivationEmitter Elementwise(LayerPlan output) =>
        (ElementwiseActivationEmitter)output.Activation;
}
