namespace GenNet.Generator;

/// <summary>
/// Writes a layer of up to four neurons for a single sample whose inputs come in a register, as a layer before it left them there. Four
/// inputs are taken at once, the weights of each in 128 bits of one vector: a quarter of the multiplications, and nothing waits for
/// memory. The four quarters are the <see cref="PartialSums"/> of other widths, added in the same order.
/// </summary>
internal static class AcrossLayerWriter
{
    /// <summary>As many neurons as a quarter has lanes.</summary>
    public const int Outputs = PanelLayout.LaneCount / InputsAtOnce;

    /// <summary>As many inputs as there are quarters.</summary>
    public const int InputsAtOnce = PartialSums.Most;

    /// <summary>Writes the statements of its kernel, with the inputs in <c>x</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="machine">The vectors of the machine, which have 512 bits.</param>
    /// <param name="layer">The layer.</param>
    public static void Write(CodeWriter writer, VectorWidth machine, RowLayer layer)
    {
        string x = machine.Widen(layer.InputWidth(machine), "x");
        writer.Line("// In each quarter the weights of one input, and what they are multiplied by.");
        writer.Line($"{machine.Vector} quarters = Vector128.LoadUnsafe(ref biases).ToVector256().ToVector512();");
        for (int input = 0; input < layer.Shape.Inputs; input += InputsAtOnce)
        {
            string spread = $"Avx512F.PermuteVar16x32({x}, Vector512.Create({string.Join(", ", Places(input))}))";
            string weights = machine.Load("weights", $"{input * Outputs}");
            writer.Line($"quarters = {machine.MultiplyAdd(weights, spread, "quarters")};");
        }

        writer.Line();
        writer.Line("// (0 + 1) + (2 + 3).");
        writer.Line("quarters += Avx512F.Shuffle4x128(quarters, quarters, 0b_10_11_00_01);");
        writer.Line("Vector128<float> sum = quarters.GetLower().GetLower() + quarters.GetUpper().GetLower();");
        VectorWidth width = layer.Width(machine);
        foreach (PanelTiling tiling in layer.Stretches(width))
        {
            RowLayerWriter.WriteResults(writer, new PartialSums(width, tiling, Parts: 1), layer, output => $"{output}");
        }
    }

    /// <summary>The place of the input that each lane takes.</summary>
    private static IEnumerable<int> Places(int input) =>
        Enumerable.Range(0, PanelLayout.LaneCount).Select(lane => input + (lane / Outputs));
}
