namespace GenNet.Generator;

/// <summary>The quadratic loss (Nielsen, chapter 1, equation 6) over an elementwise output activation.</summary>
internal sealed class QuadraticEmitter : LossEmitter
{
    public override Loss Loss => Loss.Quadratic;

    public override string Formula => "C = ½ Σ (a − y)²";

    public override string ErrorFormula(LayerPlan output) =>
        Elementwise(output).IsIdentity ? "δ = a − y" : $"δ = (a − y) ⊙ f'(z), f' = {Elementwise(output).DerivativeFormula}";

    public override bool SumsWholeLines(LayerPlan output) => true;

    public override void WriteSampleOutput(CodeWriter writer, LayerPlan output, string activations)
    {
    }

    public override void WriteBatchOutput(CodeWriter writer, string activations, string targets, string rows)
    {
        writer.Line();
        writer.Line($"// The loss: {Formula}{(rows == OneRow ? "" : ", summed over the rows")}.");
        writer.Line($"return QuadraticLoss({activations}, {targets}, {rows});");
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
                {
                    string difference = $"{width.Load("a", offset)} - {width.Load("y", offset)}";
                    string sum = rows.Lines.Accumulator("sum", part);
                    writer.Line($"{width.Vector} difference = {Mask(difference, masked)};");
                    writer.Line($"{sum} = {width.MultiplyAdd("difference", "difference", sum)};");
                });
                writer.Line();
                writer.Line(ExactSum);
                writer.Line($"loss += 0.5f * Sum({rows.Lines.Accumulators("sum")});");
            }

            writer.Line();
            writer.Line("return loss;");
        }

        writer.Line();
        LaneReductionWriter.WriteSum(writer, width, PanelLayout.LaneCount);
        writer.Line();
        OutputErrorsWriter.WriteVector(writer, width, output, ErrorFormula(output), (error, a) =>
            Elementwise(output).VectorTimesDerivative(width, error, a));
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

    private static string Mask(string vector, bool masked) => masked ? $"({vector}) & lanes" : vector;
}
