namespace GenNet.Generator;

/// <summary>The hyperbolic tangent (Nielsen, chapter 3, equation 109).</summary>
internal sealed class TanhEmitter : ElementwiseActivationEmitter
{
    public override Activation Activation => Activation.Tanh;

    public override string Formula => "a = tanh(z)";

    public override string DerivativeFormula => "1 − a²";

    public override void WriteVectorFunction(CodeWriter writer, VectorWidth width)
    {
        string Constant(string value) => $"{width.Type}.Create({value})";

        writer.Line("""
            /// <summary>
            /// a = tanh(z) = −d / (2 + d) with d = e^−2|z| − 1, and the sign of z. d is computed as 2ⁿ (eʳ − 1) + (2ⁿ − 1), n the
            /// whole number nearest to −2|z| / ln 2, so that nothing cancels near 0: eʳ − 1 is r + r² q(r), q a minimax fit
            /// (relative error 3·10⁻⁹).
            /// </summary>
            """);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"private static {width.Vector} Tanh({width.Vector} z)"))
        {
            writer.Line($"""
                // Beyond 20 the result is 1 anyway. Standing second, NaN passes through.
                {width.Vector} x = {width.Type}.MinNative({Constant("20f")}, {width.Type}.Abs(z)) * -2f;

                // Adding 1.5 · 2²³ rounds to a whole number and leaves it in the lowest bits.
                {width.Vector} shifted = {width.MultiplyAdd("x", Constant("1.44269504f"), Constant("12582912f"))};
                {width.Vector} n = shifted - {Constant("12582912f")};

                // r = x − n ln 2, with ln 2 in two parts, the first short enough that its product is exact.
                {width.Vector} r = {width.MultiplyAdd("n", Constant("-0.693359375f"), "x")};
                r = {width.MultiplyAdd("n", Constant("2.12194440e-4f"), "r")};

                {width.Vector} r2 = r * r;
                {width.Vector} low = {width.MultiplyAdd(Constant("1.666652063e-01f"), "r", Constant("4.999999345e-01f"))};
                {width.Vector} high = {width.MultiplyAdd(Constant("8.368717091e-03f"), "r", Constant("4.166838809e-02f"))};
                high = {width.MultiplyAdd(Constant("1.381459637e-03f"), "r2", "high")};
                {width.Vector} q = {width.MultiplyAdd("high", "r2", "low")};
                {width.Vector} exp = {width.MultiplyAdd("q", "r2", "r")};

                {width.Vector} scale = ((shifted.AsInt32() << 23) + {width.Vector}.One.AsInt32()).AsSingle();
                {width.Vector} d = {width.MultiplyAdd("scale", "exp", $"scale - {width.Vector}.One")};
                return {width.Type}.Abs(d / (d + {Constant("2f")})) | (z & {Constant("-0f")});
                """);
        }
    }

    public override string ScalarFunction(string z) => $"MathF.Tanh({z})";

    public override string VectorTimesDerivative(VectorWidth width, string error, string a) =>
        $"{error} * ({width.Vector}.One - ({a} * {a}))";

    public override string ScalarTimesDerivative(string error, string a) => $"{error} * (1f - ({a} * {a}))";
}
