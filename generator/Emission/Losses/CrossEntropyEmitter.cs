namespace GenNet.Generator;

/// <summary>The cross-entropy over a softmax output: the log-likelihood loss (Nielsen, chapter 3, equation 80).</summary>
internal sealed class CrossEntropyEmitter : LossEmitter
{
    public override Loss Loss => Loss.CrossEntropy;

    public override string Formula => "C = −Σ y ln a";

    public override string ErrorFormula(LayerPlan output) => "δ = a − y";

    public override IEnumerable<LaneSum> Sums(VectorWidth machine, LayerPlan output)
    {
        VectorWidth width = machine.ForRowsOf(output.Outputs);
        return [new(width, new OutputLines(width, output.Outputs).Lanes)];
    }

    public override void WriteSampleOutput(CodeWriter writer, LayerPlan output, string activations) =>
        writer.Line($"Softmax({activations});");

    public override void WriteBatchOutput(CodeWriter writer, string activations, string targets, string? rows)
    {
        // It goes row by row anyway.
        rows ??= OneRow;
        writer.Line();
        writer.Line($"// The softmax, and the loss: {Formula}{(rows == OneRow ? "" : ", summed over the rows")}.");
        writer.Line($"return SoftmaxCrossEntropy({activations}, {targets}, {rows});");
    }

    public override void WriteVectorMethods(CodeWriter writer, VectorWidth width, LayerPlan output)
    {
        VectorWidth machine = width;
        width = machine.ForRowsOf(output.Outputs);
        var lines = new OutputLines(width, output.Outputs);

        WriteRowLoop(writer, output, () =>
        {
            lines.WriteMask(writer);
        }, () =>
        {
            lines.WriteAccumulators(writer, "total", $"{width.Vector}.Zero");
            lines.WriteAccumulators(writer, "dot", $"{width.Vector}.Zero");
            lines.WriteEach(writer, (offset, part, masked) =>
            {
                string y = masked ? $"{width.Load("y", offset)} & lanes" : width.Load("y", offset);
                writer.Line($"{width.Vector} target = {y};");
                writer.Line($"{lines.Accumulator("total", part)} += target;");
                writer.Line($"{lines.Accumulator("dot", part)} = {width.MultiplyAdd("target", width.Load("z", offset), lines.Accumulator("dot", part))};");
            });
            writer.Line();
            writer.Line(ExactSum);
            writer.Line($"loss += (float)((Sum({lines.Accumulators("total")}) * Softmax(ref z)) - Sum({lines.Accumulators("dot")}));");
        });
        writer.Line();
        WriteVectorSoftmax(writer, width, lines);
        writer.Line();
        LaneReductionWriter.WriteMax(writer, width, lines.Lanes);
        writer.Line();
        OutputErrorsWriter.WriteVector(writer, machine, output, ErrorFormula(output), (_, error, _) => error);
    }

    public override void WriteScalarMethods(CodeWriter writer, LayerPlan output)
    {
        WriteRowLoop(writer, output, () => { }, () =>
        {
            writer.Line("double total = 0;");
            writer.Line("double dot = 0;");
            using (writer.Block($"for (nuint j = 0; j < {output.Outputs}; j++)"))
            {
                writer.Line("total += Unsafe.Add(ref y, j);");
                writer.Line("dot += Unsafe.Add(ref y, j) * Unsafe.Add(ref z, j);");
            }

            writer.Line();
            writer.Line(ExactSum);
            writer.Line("loss += (float)((total * Softmax(ref z)) - dot);");
        });
        writer.Line();
        WriteScalarSoftmax(writer, output);
        writer.Line();
        OutputErrorsWriter.WriteScalar(writer, output, ErrorFormula(output), (error, _) => error);
    }

    private void WriteRowLoop(CodeWriter writer, LayerPlan output, Action prologue, Action body)
    {
        writer.Summary($"Turns z into the softmax, row by row, and sums {Formula} = Σ y ln Σ eᶻ − Σ y z.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method("private static double SoftmaxCrossEntropy(ref float outputs, ref float targets, nuint rows)"))
        {
            prologue();
            writer.Line("double loss = 0;");
            using (writer.Block($"for (nuint row = 0; row < rows * {output.RowStride}; row += {output.RowStride})"))
            {
                writer.Line("ref float z = ref Unsafe.Add(ref outputs, row);");
                writer.Line("ref float y = ref Unsafe.Add(ref targets, row);");
                body();
            }

            writer.Line();
            writer.Line("return loss;");
        }
    }

    private static void WriteVectorSoftmax(CodeWriter writer, VectorWidth width, OutputLines lines)
    {
        WriteSoftmaxSummary(writer);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method("private static double Softmax(ref float z)"))
        {
            lines.WriteMask(writer);
            lines.WriteAccumulators(writer, "max", $"{width.Type}.Create(float.NegativeInfinity)");
            lines.WriteEach(writer, (offset, part, masked) =>
            {
                string max = lines.Accumulator("max", part);
                string value = masked ? $"{width.Type}.ConditionalSelect(lanes, {width.Load("z", offset)}, {max})" : width.Load("z", offset);
                writer.Line($"{max} = {width.Type}.MaxNative({max}, {value});");
            });
            writer.Line();
            writer.Line("// e^(z − max) is at most 1, so that nothing overflows.");
            writer.Line($"float largest = Max({lines.Accumulators("max")});");
            lines.WriteAccumulators(writer, "sum", $"{width.Vector}.Zero");
            lines.WriteEach(writer, (offset, part, masked) =>
            {
                string exp = $"Exp({width.Load("z", offset)} - {width.Type}.Create(largest))";
                string sum = lines.Accumulator("sum", part);
                writer.Line($"{width.Vector} e = {(masked ? exp + " & lanes" : exp)};");
                writer.Line($"{sum} += e;");
                writer.Line(VectorWidth.Store("e", "z", offset));
            });
            writer.Line();
            writer.Line($"float total = Sum({lines.Accumulators("sum")});");
            lines.WriteEach(writer, (offset, _, _) =>
                writer.Line(VectorWidth.Store($"({width.Load("z", offset)} / {width.Type}.Create(total))", "z", offset)));
            writer.Line();
            writer.Line("return largest + Math.Log(total);");
        }
    }

    private static void WriteScalarSoftmax(CodeWriter writer, LayerPlan output)
    {
        WriteSoftmaxSummary(writer);
        using (writer.Method("private static double Softmax(ref float z)"))
        {
            string each = $"for (nuint j = 0; j < {output.Outputs}; j++)";
            writer.Line("float largest = float.NegativeInfinity;");
            using (writer.Block(each))
            {
                writer.Line("largest = MathF.Max(largest, Unsafe.Add(ref z, j));");
            }

            writer.Line();
            writer.Line("// e^(z − max) is at most 1, so that nothing overflows.");
            writer.Line("float total = 0f;");
            using (writer.Block(each))
            {
                writer.Line("Unsafe.Add(ref z, j) = MathF.Exp(Unsafe.Add(ref z, j) - largest);");
                writer.Line("total += Unsafe.Add(ref z, j);");
            }

            writer.Line();
            using (writer.Block(each))
            {
                writer.Line("Unsafe.Add(ref z, j) /= total;");
            }

            writer.Line();
            writer.Line("return largest + Math.Log(total);");
        }
    }

    private static void WriteSoftmaxSummary(CodeWriter writer) =>
        writer.Summary("a = eᶻ / Σ eᶻ in the place of z, for one row; returns ln Σ eᶻ.");
}
