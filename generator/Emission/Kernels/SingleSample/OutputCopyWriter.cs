namespace GenNet.Generator;

/// <summary>
/// Writes what copies a sample's output to where it is wanted, without its padding. It was stored just before, and what has just been
/// stored is quick to read only where it lies within one store: so a few outputs are copied by vectors that do.
/// </summary>
internal static class OutputCopyWriter
{
    /// <summary>More outputs are left to the framework: whoever has computed so many does not wait for their end.</summary>
    private const int MostByVectors = PanelLayout.PanelWidth;

    /// <summary>Writes the statements.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="activations">Where the output was stored; it is copied to <c>output</c>.</param>
    /// <param name="outputs">How many there are.</param>
    /// <param name="width">The vectors they were stored by.</param>
    public static void Write(CodeWriter writer, string activations, int outputs, VectorWidth width)
    {
        if (outputs > MostByVectors)
        {
            writer.Line($"MemoryMarshal.CreateReadOnlySpan(ref {activations}, {outputs}).CopyTo(MemoryMarshal.CreateSpan(ref output, {outputs}));");
            return;
        }

        int lanes = width.Lanes;
        for (int output = 0; output < outputs; output += lanes)
        {
            while (lanes > outputs - output)
            {
                lanes /= 2;
            }

            writer.Line(CopyOf(lanes, activations, output));
        }
    }

    private static string CopyOf(int lanes, string activations, int output)
    {
        if (lanes == 1)
        {
            return $"{Reference.At("output", output)} = {Reference.At(activations, output)};";
        }

        string place = output == 0 ? "" : $", {output}";
        return $"Vector{32 * lanes}.LoadUnsafe(ref {activations}{place}).StoreUnsafe(ref output{place});";
    }
}
