namespace GenNet.Generator;

/// <summary>
/// Writes a layer of up to four neurons for a single sample whose inputs come in a register, as a layer before it left them there: four
/// at once, in <see cref="InputQuarters"/>. That takes a quarter of the multiplications, and nothing waits for memory. The quarters of
/// the sum are the <see cref="PartialSums"/> of other widths, added in the same order.
/// </summary>
internal static class AcrossLayerWriter
{
    /// <summary>Writes the statements of its kernel, with the inputs in <c>x</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="machine">The vectors of the machine, which have 512 bits.</param>
    /// <param name="layer">The layer.</param>
    public static void Write(CodeWriter writer, VectorWidth machine, RowLayer layer)
    {
        string x = machine.Widen(layer.InputWidth(machine), "x");
        writer.Line("// In each quarter the weights of one input, and what they are multiplied by.");
        writer.Line($"{machine.Vector} quarters = Vector128.LoadUnsafe(ref biases).ToVector256().ToVector512();");
        for (int input = 0; input < layer.Shape.Inputs; input += InputQuarters.Inputs)
        {
            string weights = machine.Load("weights", $"{input * InputQuarters.Outputs}");
            writer.Line($"quarters = {machine.MultiplyAdd(weights, InputQuarters.Spread(x, input), "quarters")};");
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
}
