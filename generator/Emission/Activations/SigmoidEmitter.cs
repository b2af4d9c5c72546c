namespace GenNet.Generator;

/// <summary>The sigmoid (Nielsen, chapter 1, equation 3).</summary>
internal sealed class SigmoidEmitter : ElementwiseActivationEmitter
{
    /// <summary>2⁻⁶⁴.</summary>
    private const string Unit = "5.42101086e-20f";

    public override Activation Activation => Activation.Sigmoid;

    public override string Formula => "a = 1 / (1 + e⁻ᶻ)";

    public override string DerivativeFormula => "a (1 − a)";

    public override bool UsesSplitExp(VectorWidth width) => !EighthPowers.Serve(width);

    public override void WriteVectorFunction(CodeWriter writer, VectorWidth width)
    {
        string Constant(string value) => $"{width.Type}.Create({value})";

        writer.Line("""
            /// <summary>
            /// a = 1 / (1 + e⁻ᶻ), divided and divisor both in units of 2⁻⁶⁴: so the divisor stays within the range of floats
            /// however far z is below 0.
            /// </summary>
            """);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"private static {width.Vector} Sigmoid({width.Vector} z)"))
        {
            WriteClamp(writer, width);
            if (EighthPowers.Serve(width))
            {
                EighthPowers.WriteSplit(writer, width);
            }
            else
            {
                WriteSplit(writer, width);
            }

            writer.Line($"""

                // The divisor is unit + scale unit (1 − oneMinusExp), for e⁻ᶻ is scale (1 − oneMinusExp).
                {width.Vector} unit = {Constant(Unit)};
                {width.Vector} divisor = {width.MultiplyAdd("minusScale", "oneMinusExp", "unit - minusScale")};
                """);
            WriteQuotient(writer, width);
        }
    }

    /// <summary>Writes <c>x</c>: z, but within what can be scaled.</summary>
    private static void WriteClamp(CodeWriter writer, VectorWidth width)
    {
        if (ClampsAtOnce(width))
        {
            writer.Line($"""
                // Below −104 the result is 0 anyway, above 20 it is 1: of z and 104 what is nearer to 0, with the sign of z.
                {width.Vector} x = {width.Avx512("Avx512DQ")}.Range(z, {width.Type}.Create(104f), 0b_00_10);
                """);
        }
        else
        {
            writer.Line($"""
                // Below −104 the result is 0 anyway, above 20 it is 1. Standing second, NaN passes through.
                {width.Vector} x = {width.Type}.MaxNative({width.Type}.Create(-104f), {width.Type}.MinNative({width.Type}.Create(20f), z));
                """);
        }
    }

    private static void WriteQuotient(CodeWriter writer, VectorWidth width)
    {
        if (ClampsAtOnce(width))
        {
            writer.Line($"""

                // Where z is NaN, x is not: it comes in again here.
                return {width.Type}.ConditionalSelect({width.Type}.Equals(z, z), unit / divisor, z);
                """);
        }
        else
        {
            writer.Line("return unit / divisor;");
        }
    }

    /// <summary>
    /// Whether one instruction clamps z on both sides, where all that follows waits for it. What is scaled must then bear 2⁻¹⁵⁰.
    /// </summary>
    private static bool ClampsAtOnce(VectorWidth width) => EighthPowers.AreScaled(width);

    /// <summary>Writes <c>oneMinusExp</c> and <c>minusScale</c>, where there are no tables to look into.</summary>
    private static void WriteSplit(CodeWriter writer, VectorWidth width) => writer.Line($"""
        {width.Vector} oneMinusExp = SplitExp(x, out {width.Vector} shifted);

        // −2ⁿ in units of 2⁻⁶⁴.
        {width.Vector} minusScale = {ExpWriter.Scaled(width, $"{width.Type}.Create(-{Unit})")};
        """);

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
