namespace GenNet.Generator;

/// <summary>The hyperbolic tangent (Nielsen, chapter 3, equation 109).</summary>
internal sealed class TanhEmitter : ElementwiseActivationEmitter
{
    public override Activation Activation => Activation.Tanh;

    public override string Formula => "a = tanh(z)";

    public override string DerivativeFormula => "1 − a²";

    public override bool UsesExp => true;

    public override void WriteVectorFunction(CodeWriter writer, VectorWidth width)
    {
        writer.Line("""
            /// <summary>
            /// a = tanh(z): near 0 an odd polynomial (its coefficients a minimax fit on |z| &lt; 0.55, relative error 10⁻⁹),
            /// elsewhere (1 − e^−2|z|) / (1 + e^−2|z|) with the sign of z.
            /// </summary>
            """);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Block($"private static {width.Vector} Tanh({width.Vector} z)"))
        {
            writer.Line($"""
                {width.Vector} magnitude = {width.Type}.Abs(z);
                {width.Vector} square = z * z;
                {width.Vector} p = {width.Type}.Create(-6.274233023e-03f);
                p = {width.MultiplyAdd("p", "square", $"{width.Type}.Create(2.107167406e-02f)")};
                p = {width.MultiplyAdd("p", "square", $"{width.Type}.Create(-5.385230857e-02f)")};
                p = {width.MultiplyAdd("p", "square", $"{width.Type}.Create(1.333258612e-01f)")};
                p = {width.MultiplyAdd("p", "square", $"{width.Type}.Create(-3.333331756e-01f)")};
                {width.Vector} near = {width.MultiplyAdd("p * square", "z", "z")};

                {width.Vector} e = Exp(magnitude * -2f);
                {width.Vector} far = ({width.Vector}.One - e) / ({width.Vector}.One + e);
                far |= z & {width.Type}.Create(-0f);

                return {width.Type}.ConditionalSelect({width.Type}.LessThan(magnitude, {width.Type}.Create(0.55f)), near, far);
                """);
        }
    }

    public override string ScalarFunction(string z) => $"MathF.Tanh({z})";

    public override string VectorTimesDerivative(VectorWidth width, string error, string a) =>
        $"{error} * ({width.Vector}.One - ({a} * {a}))";

    public override string ScalarTimesDerivative(string error, string a) => $"{error} * (1f - ({a} * {a}))";
}
