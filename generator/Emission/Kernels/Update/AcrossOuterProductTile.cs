namespace GenNet.Generator;

/// <summary>
/// The weights of four inputs, to up to four outputs, in one vector of 512 bits: a row's inputs are read at once, and spread four at a
/// time.
/// </summary>
internal sealed record AcrossOuterProductTile(VectorWidth Width, PanelTiling Tiling, int Inputs)
    : OuterProductTile(Width, Tiling, Inputs)
{
    /// <summary>Whether there are such weights, and the inputs of a row in one vector.</summary>
    public static bool Serves(VectorWidth width, PanelTiling tiling, int inputs) =>
        width.HasAvx512
        && tiling.PanelWidth == InputQuarters.Outputs
        && inputs % InputQuarters.Inputs == 0
        && inputs <= PanelLayout.LaneCount;

    protected override VectorWidth WeightWidth => Width.Machine;

    protected override IEnumerable<(string Name, int Place)> Weights =>
        FirstInputs.Select(input => (Weight(input), input * Tiling.PanelWidth));

    /// <summary>The first input of each vector.</summary>
    private IEnumerable<int> FirstInputs => Enumerable.Range(0, Inputs / InputQuarters.Inputs).Select(i => i * InputQuarters.Inputs);

    public override void WriteRow(CodeWriter writer)
    {
        VectorWidth row = WeightWidth.ForRowsOf(Inputs);
        writer.Line("// In each quarter the weights of one input, and what they change by.");
        writer.Line($"{WeightWidth.Vector} errors = {WeightWidth.Widen(Width, Width.Load("e", "0"))};");
        writer.Line("errors = Avx512F.Shuffle4x128(errors, errors, 0);");
        writer.Line($"{WeightWidth.Vector} inputs = {WeightWidth.Widen(row, row.Load("x", "0"))};");
        foreach (int input in FirstInputs)
        {
            writer.Line($"{Weight(input)} = {WeightWidth.MultiplyAdd("errors", InputQuarters.Spread("inputs", input), Weight(input))};");
        }
    }

    private static string Weight(int input) => $"w{input}";
}
