namespace GenNet.Generator;

/// <summary>
/// Writes a layer of up to four neurons for a single sample whose inputs come in a register, as a layer before it left them there: four
/// at once, in <see cref="InputQuarters"/>. That takes a quarter of the multiplications, and nothing waits for memory. The quarters of
/// the sum are the <see cref="PartialSums"/> of other widths, added in the same order.
/// </summary>
internal static class AcrossLayerWriter
{
    /// <summary>Writes the statements of its kernel, with the inputs in <c>inputs</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="machine">The vectors of the machine, which have 512 bits.</param>
    /// <param name="layer">The layer.</param>
    public static void Write(CodeWriter writer, VectorWidth machine, RowLayer layer)
    {
        string inputs = machine.Widen(layer.InputWidth(machine), "inputs");
        bool hasOneOutput = layer.Shape.Outputs == 1;
        if (hasOneOutput)
        {
            writer.Line("// The rows of four inputs as columns: then the inputs for the first lanes of the quarters stand side by side.");
            writer.Line($"{machine.Vector} transposed = {InputQuarters.Transposed(inputs)};");
            writer.Line();
        }

        writer.Line("// In each quarter the weights of one input, and what they are multiplied by.");
        writer.Line($"{machine.Vector} quarters = Vector128.LoadUnsafe(ref biases).ToVector256().ToVector512();");
        for (int input = 0; input < layer.Shape.Inputs; input += InputQuarters.Inputs)
        {
            string weights = machine.Load("weights", $"{input * InputQuarters.Outputs}");
            string spread = hasOneOutput ? InputQuarters.FirstLanes(machine, "transposed", input) : InputQuarters.Spread(inputs, input);
            writer.Line($"quarters = {machine.MultiplyAdd(weights, spread, "quarters")};");
        }

        writer.Line();
        writer.Line("// (0 + 1) + (2 + 3).");
        writer.Line("quarters += Avx512F.Shuffle4x128(quarters, quarters, 0b_10_11_00_01);");
        VectorWidth four = VectorWidth.Narrowest;
        writer.Line($"{four.Vector} z = quarters.GetLower().GetLower() + quarters.GetUpper().GetLower();");
        string results = "z";
        if (layer.AppliedActivation is string activation)
        {
            results = "a";
            VectorWidth width = layer.ActivationWidth(machine);
            writer.Line();
            if (layer.RepeatsActivation)
            {
                writer.Line("// In all lanes: so long are the registers in which the layer before has left the constants.");
            }

            writer.Line($"{four.Vector} a = {width.LowestOf($"{activation}({width.Widen(four, "z")})")};");
        }

        if (layer.GivesVector)
        {
            writer.Line($"return {results};");
        }
        else
        {
            LaneStoreWriter.Write(writer, four, results, layer.StoredOutputs, "outputs", lane => $"{lane}");
        }
    }
}
