namespace GenNet.Generator;

/// <summary>
/// The sums Σ w δ of a few neurons side by side, as errors travel back to them through weights that lie in panels: each
/// has 16 virtual lanes, which take the outputs in their order and are folded at the end, so that every vector width adds
/// by the same tree. Of up to 8 outputs it has 4 or 8, for others would add nothing.
/// </summary>
/// <param name="Width">The vectors.</param>
/// <param name="VirtualLanes">16, 8 or 4.</param>
/// <param name="Height">How many neurons.</param>
internal sealed record BackwardSums(VectorWidth Width, int VirtualLanes, int Height)
{
    /// <summary>So many vectors at once hide the latency of multiply-add.</summary>
    private const int SideBySide = 8;

    private int VectorsOfEach => VirtualLanes / Width.Lanes;

    /// <summary>The tiles of a layer: of as many neurons as fill the registers, and of those that are left.</summary>
    /// <param name="machine">The vectors of the machine.</param>
    /// <param name="shape">The layer.</param>
    public static IEnumerable<BackwardSums> TilesOf(VectorWidth machine, Shape shape)
    {
        BackwardSums sums = Of(machine, shape);

        // With many registers the totals fill a vector.
        int most = machine.HasManyRegisters ? machine.Lanes : sums.Height;
        int rest = shape.Inputs % most;
        if (rest < shape.Inputs)
        {
            yield return sums with { Height = most };
        }

        if (rest > 0)
        {
            yield return sums with { Height = rest };
        }
    }

    /// <summary>The sums of as many neurons as fill the registers.</summary>
    /// <param name="machine">The vectors of the machine.</param>
    /// <param name="shape">The layer.</param>
    public static BackwardSums Of(VectorWidth machine, Shape shape)
    {
        VectorWidth width = machine.ForRowsOf(shape.Outputs);
        int lanes = PanelLayout.NarrowPanelWidth(shape.Outputs);
        return new(width, lanes, SideBySide * width.Lanes / lanes);
    }

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
                string sum = Parts(neuron)[lane % VirtualLanes / Width.Lanes];
                writer.Line($"{sum} = {Width.MultiplyAdd(weights(neuron, lane), error, sum)};");
            }
        }
    }

    /// <summary>The whole sum of a neuron, as an expression.</summary>
    public string Total(int neuron) => $"Sum({Lanes(neuron)})";

    /// <summary>The virtual lanes of a neuron, as arguments.</summary>
    public string Lanes(int neuron) => string.Join(", ", Parts(neuron));

    private string[] Parts(int neuron) => VectorsOfEach == 1
        ? [$"sum{neuron}"]
        : [.. Enumerable.Range(0, VectorsOfEach).Select(part => $"sum{neuron}{(char)('a' + part)}")];
}
