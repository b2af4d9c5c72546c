namespace GenNet.Generator;

/// <summary>
/// Writes the loops that apply an activation to a block in place, or its derivative to a row. Activations stand apart from
/// the products: a kernel that calls anything after its loop would spill its sums inside it. Derivatives take an instruction or
/// two, and are part of the kernels that carry errors back, but for some.
/// </summary>
internal static class ElementwiseWriter
{
    /// <summary>Writes the call that applies an activation to a block of floats.</summary>
    public static void WriteCall(CodeWriter writer, ElementwiseActivationEmitter activation, string block, string length)
    {
        if (!activation.IsIdentity)
        {
            writer.Line($"Apply{activation.Name}({block}, {length});");
        }
    }

    /// <summary>Writes the call that multiplies a block of errors by an activation's derivative.</summary>
    public static void WriteDerivativeCall(
        CodeWriter writer, ElementwiseActivationEmitter activation, string errors, string activations, string length)
    {
        if (!activation.IsIdentity)
        {
            writer.Line($"Apply{activation.Name}Derivative({errors}, {activations}, {length});");
        }
    }

    /// <param name="writer">Where to.</param>
    /// <param name="widths">The vectors: the first for whole blocks, others for single samples.</param>
    /// <param name="activation">The activation.</param>
    /// <param name="withDerivative">Whether errors are carried back through it.</param>
    public static void WriteVector(
        CodeWriter writer, IReadOnlyList<VectorWidth> widths, ElementwiseActivationEmitter activation, bool withDerivative)
    {
        VectorWidth width = widths[0];
        WriteApplyHeader(writer, activation);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(ApplySignature(activation)))
        using (writer.Block($"for (nuint i = 0; i < length; i += {width.Lanes})"))
        {
            writer.Line(VectorWidth.Store($"{activation.Name}({width.Load("z", "i")})", "z", "i"));
        }

        if (withDerivative)
        {
            writer.Line();
            WriteDerivativeHeader(writer, activation);
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
            using (writer.Method(DerivativeSignature(activation)))
            using (writer.Block($"for (nuint i = 0; i < length; i += {width.Lanes})"))
            {
                writer.Line($"{width.Vector} a = {width.Load("activations", "i")};");
                writer.Line($"{width.Vector} error = {width.Load("errors", "i")};");
                writer.Line(VectorWidth.Store($"({activation.VectorTimesDerivative(width, "error", "a")})", "errors", "i"));
            }
        }

        foreach (VectorWidth each in widths)
        {
            writer.Line();
            activation.WriteVectorFunction(writer, each);
        }
    }

    public static void WriteScalar(CodeWriter writer, ElementwiseActivationEmitter activation)
    {
        WriteApplyHeader(writer, activation);
        using (writer.Method(ApplySignature(activation)))
        using (writer.Block("for (nuint i = 0; i < length; i++)"))
        {
            writer.Line("float value = Unsafe.Add(ref z, i);");
            writer.Line($"Unsafe.Add(ref z, i) = {activation.ScalarFunction("value")};");
        }

        if (activation.HasScalarMethod)
        {
            writer.Line();
            activation.WriteScalarMethod(writer);
        }
    }

    private static void WriteApplyHeader(CodeWriter writer, ElementwiseActivationEmitter activation) =>
        writer.Summary($"{activation.Formula}, in the place of z.");

    private static void WriteDerivativeHeader(CodeWriter writer, ElementwiseActivationEmitter activation) =>
        writer.Summary($"Multiplies errors by f'(z) = {activation.DerivativeFormula.Replace(">", "&gt;")}.");

    private static string ApplySignature(ElementwiseActivationEmitter activation) =>
        $"private static void Apply{activation.Name}(ref float z, nuint length)";

    private static string DerivativeSignature(ElementwiseActivationEmitter activation) =>
        $"private static void Apply{activation.Name}Derivative(ref float errors, ref float activations, nuint length)";
}
