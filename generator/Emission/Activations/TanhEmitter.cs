namespace GenNet.Generator;

/// <summary>The hyperbolic tangent (Nielsen, chapter 3, equation 109).</summary>
internal sealed class TanhEmitter : ElementwiseActivationEmitter
{
    public override Activation Activation => Activation.Tanh;

    public override string Formula => "a = tanh(z)";

    public override string DerivativeFormula => "1 − a²";

    public override bool UsesSplitExp(VectorWidth width) => true;

    public override void WriteVectorFunction(CodeWriter writer, VectorWidth width)
    {
        string Constant(string value) => $"{width.Type}.Create({value})";

        writer.Line("""
            /// <summary>
            /// a = tanh(z) = d / (2 − d) with d = 1 − e^−2|z|, and the sign of z. d is computed as 2ⁿ (1 − e⁻ʳ) + (1 − 2ⁿ), so that
            /// nothing cancels near 0.
            /// </summary>
            """);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"private static {width.Vector} Tanh({width.Vector} z)"))
        {
            writer.Line($"""
                // Above 20 the result is 1 anyway. Standing second, NaN passes through.
                {width.Vector} x = {width.Type}.MinNative({Constant("20f")}, {width.Type}.Abs(z));
                {width.Vector} oneMinusExp = SplitExp(x + x, out {width.Vector} shifted);
                {width.Vector} scale = {ExpWriter.Scaled(width, $"{width.Vector}.One")};
                {width.Vector} d = {width.MultiplyAdd("scale", "oneMinusExp", $"{width.Vector}.One - scale")};
                return {width.Type}.ConditionalSelect({Constant("-0f")}, z, d / ({Constant("2f")} - d));
                """);
        }
    }

    public override string ScalarFunction(string z) => $"MathF.Tanh({z})";

    public override string VectorTimesDerivative(VectorWidth width, string error, string a) =>
        $"{error} * ({width.Vector}.One - ({a} * {a}))";

    public override string ScalarTimesDerivative(string error, string a) => $"{error} * (1f - ({a} * {a}))";
}
