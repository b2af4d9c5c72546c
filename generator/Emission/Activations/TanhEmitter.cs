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
            /// a = tanh(z) = d / (2 − d) with d = 1 − e^−2|z|, and the sign of z. d is computed as 2ⁿ (1 − e⁻²ʳ) + (1 − 2ⁿ), so that
            /// nothing cancels near 0.
            /// </summary>
            """);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"private static {width.Vector} Tanh({width.Vector} z)"))
        {
            writer.Line($"""
                // Above 10 the result is 1 anyway. Standing second, NaN passes through.
                {width.Vector} x = {width.Type}.MinNative({Constant("10f")}, {width.Type}.Abs(z));

                // n is the whole number nearest to −2 x / ln 2. Adding 1.5 · 2²³ rounds to it; adding 128 more makes its last eight
                // bits the exponent of 2ⁿ⁺¹.
                {width.Vector} shifted = {width.MultiplyAdd("x", Constant("-2.88539008f"), Constant("12583040f"))};
                {width.Vector} twoScales = (shifted.AsInt32() << 23).AsSingle();
                {width.Vector} n = shifted - {Constant("12583040f")};

                // r = x + n ln 2 / 2: what the float for ln 2 lacks, 2ⁿ makes small.
                {width.Vector} r = {ExpWriter.PlusMultiple(width, nearest: "0.346573591f", shorter: "0.3466796875f", rest: "-1.06096268e-4f")};

                // (1 − e⁻²ʳ) / 2 = r + r² q(r), q a minimax fit (relative error 3·10⁻⁹), its lower and its upper half side by side.
                {width.Vector} r2 = r * r;
                {width.Vector} low = {width.MultiplyAdd(Constant("6.666608252e-01f"), "r", Constant("-9.999998690e-01f"))};
                {width.Vector} high = {width.MultiplyAdd(Constant("1.338994735e-01f"), "r", Constant("-3.333471047e-01f"))};
                high = {width.MultiplyAdd(Constant("-4.420670838e-02f"), "r2", "high")};
                {width.Vector} q = {width.MultiplyAdd("high", "r2", "low")};
                {width.Vector} half = {width.MultiplyAdd("q", "r2", "r")};
                {width.Vector} d = {width.MultiplyAdd("twoScales", "half", width.MultiplyAdd("twoScales", Constant("-0.5f"), $"{width.Vector}.One"))};
                return {width.Type}.ConditionalSelect({Constant("-0f")}, z, d / ({Constant("2f")} - d));
                """);
        }
    }

    public override string ScalarFunction(string z) => $"MathF.Tanh({z})";

    public override string VectorTimesDerivative(VectorWidth width, string error, string a) =>
        $"{error} * ({width.Vector}.One - ({a} * {a}))";

    public override string ScalarTimesDerivative(string error, string a) => $"{error} * (1f - ({a} * {a}))";
}
