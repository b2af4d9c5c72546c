namespace GenNet.Generator;

/// <summary>The sigmoid (Nielsen, chapter 1, equation 3).</summary>
internal sealed class SigmoidEmitter : ElementwiseActivationEmitter
{
    public override Activation Activation => Activation.Sigmoid;

    public override string Formula => "a = 1 / (1 + e⁻ᶻ)";

    public override string DerivativeFormula => "a (1 − a)";

    public override bool UsesExp => true;

    public override void WriteVectorFunction(CodeWriter writer, VectorWidth width)
    {
        writer.Summary("a = 1 / (1 + e⁻ᶻ), from e^−|z| on both sides of 0, so that nothing overflows; the sign bit set makes −|z|.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"private static {width.Vector} Sigmoid({width.Vector} z)"))
        {
            writer.Line($"""
                {width.Vector} e = Exp(z | {width.Type}.Create(-0f));
                {width.Vector} numerator = {width.Type}.ConditionalSelect({width.Type}.LessThan(z, {width.Vector}.Zero), e, {width.Vector}.One);
                return numerator / ({width.Vector}.One + e);
                """);
        }
    }

    public override bool HasScalarMethod => true;

    public override void WriteScalarMethod(CodeWriter writer)
    {
        writer.Summary("a = 1 / (1 + e⁻ᶻ), from e^−|z| on both sides of 0, so that nothing overflows.");
        using (writer.Method("private static float Sigmoid(float z)"))
        {
            writer.Line("float e = MathF.Exp(-MathF.Abs(z));");
            writer.Line("return (z < 0f ? e : 1f) / (1f + e);");
        }
    }

    public override string ScalarFunction(string z) => $"Sigmoid({z})";

    public override string VectorTimesDerivative(VectorWidth width, string error, string a) =>
        $"{error} * ({a} * ({width.Vector}.One - {a}))";

    public override string ScalarTimesDerivative(string error, string a) => $"{error} * ({a} * (1f - {a}))";
}
