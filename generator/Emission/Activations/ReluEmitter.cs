namespace GenNet.Generator;

/// <summary>The rectified linear unit (Nair and Hinton, 2010).</summary>
internal sealed class ReluEmitter : ElementwiseActivationEmitter
{
    public override Activation Activation => Activation.Relu;

    public override string Formula => "a = max(0, z)";

    public override string DerivativeFormula => "1 where a > 0, else 0";

    // Written as a selection, not as a maximum, so that NaN stays NaN on every machine.
    public override void WriteVectorFunction(CodeWriter writer, VectorWidth width)
    {
        writer.Summary("a = max(0, z); NaN stays NaN.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        writer.Line($"private static {width.Vector} Relu({width.Vector} z) =>");
        writer.Line($"    {width.Type}.ConditionalSelect({width.Type}.LessThan(z, {width.Vector}.Zero), {width.Vector}.Zero, z);");
    }

    public override string ScalarFunction(string z) => $"{z} < 0f ? 0f : {z}";

    public override string VectorTimesDerivative(VectorWidth width, string error, string a) =>
        $"{width.Type}.ConditionalSelect({width.Type}.GreaterThan({a}, {width.Vector}.Zero), {error}, {width.Vector}.Zero)";

    public override string ScalarTimesDerivative(string error, string a) => $"{a} > 0f ? {error} : 0f";
}
