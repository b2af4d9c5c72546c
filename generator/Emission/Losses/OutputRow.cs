namespace GenNet.Generator;

/// <summary>
/// The outputs of a mini-batch made for a single sample, where rows of larger ones share a line of 16 floats: read as a single sample's
/// last layer stores them, in one vector, or in two of 128 bits.
/// </summary>
/// <param name="machine">The vectors of the machine.</param>
/// <param name="output">The output layer.</param>
internal sealed class OutputRow(VectorWidth machine, LayerPlan output)
{
    private readonly bool _hasPadding = !RowLayer.Of(output).StoresNoPadding;

    /// <summary>Whether there is such a row.</summary>
    public static bool Exists(LayerPlan output) => output.SharesLines;

    public VectorWidth Width { get; } = machine.ForRowsOf(output.Outputs);

    /// <summary>Floats in the row, with padding.</summary>
    public int Lanes => output.RowStride;

    /// <summary>Its vectors.</summary>
    public IEnumerable<int> Vectors => Enumerable.Range(0, Lanes / Width.Lanes);

    /// <summary>Tells the variables of its vectors apart: a number, where there are several.</summary>
    public string Name(string variable, int vector) => Lanes == Width.Lanes ? variable : variable + vector;

    /// <summary>Spells the load of one of its vectors; padding is 0.</summary>
    public string Load(string reference, int vector)
    {
        int first = vector * Width.Lanes;
        int count = _hasPadding ? Width.Lanes : Math.Min(Width.Lanes, output.Outputs - first);
        return LaneLoad.Of(Width, count, reference, first);
    }
}
