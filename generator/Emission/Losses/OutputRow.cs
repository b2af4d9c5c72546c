namespace GenNet.Generator;

/// <summary>
/// The outputs of a mini-batch made for a single sample, where rows of larger ones share a line of 16 floats: vectors no longer than the
/// row, read as a single sample's last layer stores them.
/// </summary>
/// <param name="machine">The vectors of the machine.</param>
/// <param name="output">The output layer.</param>
internal sealed class OutputRow(VectorWidth machine, LayerPlan output)
{
    private readonly bool _hasPadding = !RowLayer.Of(output).StoresNoPadding;

    /// <summary>Whether there is such a row.</summary>
    public static bool Exists(LayerPlan output) => output.SharesLines;

    /// <summary>Its vectors.</summary>
    public VectorWidth Width { get; } = machine.ForRowsOf(output.Outputs);

    /// <summary>The only line of the row.</summary>
    public OutputLines Lines { get; } = new(machine.ForRowsOf(output.Outputs), output.Outputs);

    /// <summary>Spells the load of some of the outputs.</summary>
    /// <param name="outputs">Where they lie.</param>
    /// <param name="part">Which vector of the line.</param>
    public string Load(string outputs, int part)
    {
        int first = part * Width.Lanes;
        int count = _hasPadding ? Width.Lanes : Math.Min(Width.Lanes, output.Outputs - first);
        return LaneLoad.Of(Width, count, outputs, first);
    }
}
