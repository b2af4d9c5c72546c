namespace GenNet.Generator;

/// <summary>
/// The weights of four inputs, to up to four outputs, in one vector of 512 bits: a row's inputs are read at once, and spread four at a
/// time.
/// </summary>
internal sealed record AcrossOuterProductTile(VectorWidth Width, PanelTiling Tiling, int Inputs)
    : OuterProductTile(Width, Tiling, Inputs)
{
    private VectorWidth Machine => Width.Machine;

    /// <summary>Whether there are such weights, and the inputs of a row in one vector.</summary>
    public static bool Serves(VectorWidth width, PanelTiling tiling, int inputs) =>
        width.HasManyRegisters
        && tiling.PanelWidth == InputQuarters.Outputs
        && inputs % InputQuarters.Inputs == 0
        && inputs <= PanelLayout.LaneCount;

    public override void WriteLoads(CodeWriter writer)
    {
        writer.Line("// In each quarter the weights of one input.");
        foreach (int input in FirstInputs)
        {
            writer.Line($"{Machine.Vector} {Weights(input)} = {Machine.Load("w", Place(input))};");
        }
    }

    public override void WriteRow(CodeWriter writer)
    {
        VectorWidth row = Machine.ForRowsOf(Inputs);
        writer.Line($"{Machine.Vector} errors = {Machine.Widen(Width, Width.Load("e", "0"))};");
        writer.Line("errors = Avx512F.Shuffle4x128(errors, errors, 0);");
        writer.Line($"{Machine.Vector} inputs = {Machine.Widen(row, row.Load("x", "0"))};");
        foreach (int input in FirstInputs)
        {
            writer.Line($"{Weights(input)} = {Machine.MultiplyAdd("errors", InputQuarters.Spread("inputs", input), Weights(input))};");
        }
    }

    public override void WriteStores(CodeWriter writer)
    {
        foreach (int input in FirstInputs)
        {
            writer.Line(VectorWidth.Store(Weights(input), "w", Place(input)));
        }
    }

    /// <summary>The first input of each vector.</summary>
    private IEnumerable<int> FirstInputs => Enumerable.Range(0, Inputs / InputQuarters.Inputs).Select(i => i * InputQuarters.Inputs);

    private static string Weights(int input) => $"w{input}";

    private string Place(int input) => $"{input * Tiling.PanelWidth}";
}
