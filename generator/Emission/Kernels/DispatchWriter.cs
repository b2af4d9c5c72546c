namespace GenNet.Generator;

/// <summary>Writes the class that chooses between the vector widths. The JIT knows the machine and keeps one branch.</summary>
internal static class DispatchWriter
{
    public static string Write(NetworkModel model, NetworkPlan plan)
    {
        var writer = new CodeWriter();
        HeaderWriter.Write(writer, model, plan);
        writer.Line();
        using (writer.Block($"namespace {KernelNamespace.Of(model.Declaration)}"))
        {
            writer.Line("""
                using global::System.Runtime.CompilerServices;
                using global::System.Runtime.Intrinsics;
                using global::GenNet;

                """);
            writer.Summary($"The mathematics of {plan.Name}, by the widest vectors of the machine; the JIT keeps only that branch.");
            writer.Line(GeneratedCode.Attribute);
            using (writer.Block("internal static class Kernels"))
            {
                WriteMethod(writer, "Computes the output for one input.",
                    "void Forward(ref float input, ref float output, ref float parameters)", "Forward(ref input, ref output, ref parameters)");
                writer.Line();
                WriteMethod(writer, "Computes the activations of all layers for every row, and the sum of the losses.",
                    "double Forward(MiniBatch batch, ref float parameters)", "Forward(batch, ref parameters)");
                writer.Line();
                WriteMethod(writer, "Computes activations and errors of all layers for every row; the errors times a scale.",
                    "double Backpropagate(MiniBatch batch, ref float parameters, float scale)",
                    "Backpropagate(batch, ref parameters, scale)");
                writer.Line();
                WriteMethod(writer, "Adds the sum over the rows of every parameter's share in the errors.",
                    "void AddGradient(MiniBatch batch, ref float parameters, Share share)", "AddGradient(batch, ref parameters, share)");
            }
        }

        return writer.ToString();
    }

    private static void WriteMethod(CodeWriter writer, string summary, string signature, string call)
    {
        string result = signature.StartsWith("void", StringComparison.Ordinal) ? "" : "return ";
        writer.Summary(summary);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"public static {signature}"))
        {
            string keyword = "if";
            foreach (VectorWidth width in VectorWidth.All)
            {
                using (writer.Block($"{keyword} ({width.Type}.IsHardwareAccelerated)"))
                {
                    writer.Line($"{result}{width.KernelClass}.{call};");
                }

                keyword = "else if";
            }

            using (writer.Block("else"))
            {
                writer.Line($"{result}ScalarKernels.{call};");
            }
        }
    }
}
