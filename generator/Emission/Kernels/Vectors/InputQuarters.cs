namespace GenNet.Generator;

/// <summary>
/// Vectors of 512 bits whose quarters belong to four inputs, one after another, each with the weights to up to four outputs: as
/// those of a layer with no more lie in memory.
/// </summary>
internal static class InputQuarters
{
    /// <summary>The inputs in a vector.</summary>
    public const int Inputs = 4;

    /// <summary>The outputs in a quarter.</summary>
    public const int Outputs = PanelLayout.LaneCount / Inputs;

    /// <summary>Each of four neighbours in all lanes of its quarter, as an expression.</summary>
    /// <param name="inputs">A vector of inputs.</param>
    /// <param name="first">The first of the four.</param>
    public static string Spread(string inputs, int first)
    {
        IEnumerable<int> places = Enumerable.Range(0, PanelLayout.LaneCount).Select(lane => first + (lane / Outputs));
        return $"Avx512F.PermuteVar16x32({inputs}, Vector512.Create({string.Join(", ", places)}))";
    }
}
