namespace GenNet.Generator;

/// <summary>
/// The sums Σ w δ of a few neurons side by side, as errors travel back to them through weights that lie in panels: each
/// has 16 virtual lanes, which take the outputs in their order and are folded at the end, so that every vector width adds
/// by the same tree.
/// </summary>
/// <param name="Width">The vectors.</param>
/// <param name="Height">How many neurons.</param>
internal sealed record BackwardSums(VectorWidth Width, int Height)
{
    /// <summary>How many neurons fill the registers: eight sums at once hide the latency of multiply-add.</summary>
    public static int FullHeight(VectorWidth width) => 8 / width.VectorsPerLine;

    public void WriteStart(CodeWriter writer)
    {
        foreach (string sum in Enumerable.Range(0, Height).SelectMany(Parts))
        {
            writer.Line($"{Width.Vector} {sum} = {Width.Vector}.Zero;");
        }
    }

    /// <summary>Writes the statements that add the products of one panel.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="panelWidth">Its outputs.</param>
    /// <param name="errors">Loads the panel's errors, given an offset.</param>
    /// <param name="weights">Loads a neuron's weights, given its number in the tile and an offset.</param>
    public void WritePanel(CodeWriter writer, int panelWidth, Func<int, string> errors, Func<int, int, string> weights)
    {
        for (int lane = 0; lane < panelWidth; lane += Width.Lanes)
        {
            string error = $"error{lane / Width.Lanes}";
            writer.Line($"{Width.Vector} {error} = {errors(lane)};");
            for (int neuron = 0; neuron < Height; neuron++)
            {
                string sum = Parts(neuron)[lane % PanelLayout.LaneCount / Width.Lanes];
                writer.Line($"{sum} = {Width.MultiplyAdd(weights(neuron, lane), error, sum)};");
            }
        }
    }

    /// <summary>The whole sum of a neuron, as an expression.</summary>
    public string Total(int neuron) => $"Sum({Lanes(neuron)})";

    /// <summary>The virtual lanes of a neuron, as arguments.</summary>
    public string Lanes(int neuron) => string.Join(", ", Parts(neuron));

    private string[] Parts(int neuron) => Width.VectorsPerLine == 1
        ? [$"sum{neuron}"]
        : [.. Enumerable.Range(0, Width.VectorsPerLine).Select(part => $"sum{neuron}{(char)('a' + part)}")];
}
