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
    public static string Spread(string inputs, int first) => Permuted(inputs, lane => first + (lane / Outputs));

    /// <summary>
    /// A vector of inputs as <see cref="FirstLanes"/> takes it, as an expression: in the first quarter every fourth input, in the next
    /// those behind them, and so on.
    /// </summary>
    public static string Transposed(string inputs) => Permuted(inputs, lane => (Inputs * (lane % Outputs)) + (lane / Outputs));

    /// <summary>
    /// Each of four neighbours in the first lane of its quarter, whatever is in the others, as an expression: for weights to one output.
    /// The instruction is quicker than that of <see cref="Spread"/>, and needs no list of places; for the first four none is needed.
    /// </summary>
    /// <param name="machine">The vectors of the machine.</param>
    /// <param name="transposed">The inputs, transposed.</param>
    /// <param name="first">The first of the four.</param>
    public static string FirstLanes(VectorWidth machine, string transposed, int first) =>
        first == 0 ? transposed : machine.SpreadWithinFours(transposed, first / Inputs);

    private static string Permuted(string inputs, Func<int, int> place) =>
        $"Avx512F.PermuteVar16x32({inputs}, Vector512.Create({string.Join(", ", Enumerable.Range(0, PanelLayout.LaneCount).Select(place))}))";
}
