namespace GenNet;

/// <summary>
/// How the inputs of a layer are divided among partial sums where a single sample goes through it, and how those that are
/// not zero are listed: the one place that says it, compiled into the runtime and into the generator.
/// </summary>
/// <remarks>
/// An input's part follows from its place alone. So a sum adds the same products in the same order, whether zeros are passed
/// over or not. The list is of the inputs of the first part, then of the next, in 16 bits each. Before it, on a cache line of
/// their own, stand the places where each part ends, in 32 bits.
/// </remarks>
internal static class ActiveNeuronLayout
{
    /// <summary>The most parts that a sum has: so many hide the latency of multiply-add.</summary>
    public const int MostParts = 4;

    /// <summary>Inputs in a block. The blocks go to the parts in turn.</summary>
    public const int BlockSize = PanelLayout.LaneCount;

    /// <summary>With fewer inputs there is no list, for it would cost more than it saves, and they go to the parts one by one.</summary>
    public const int LeastInputs = MostParts * BlockSize;

    /// <summary>Behind how many 32-bit places the list begins.</summary>
    public const int Start = PanelLayout.LaneCount;

    /// <summary>The parts of each sum. In a layer of several panels enough sums stand side by side, each of one part.</summary>
    /// <param name="outputs">Neurons in the layer.</param>
    public static int Parts(int outputs) => outputs <= PanelLayout.PanelWidth ? MostParts : 1;

    /// <summary>
    /// The 32-bit places that a list takes with the ends of its parts, whole cache lines. Behind the last input there is always
    /// room for a block more.
    /// </summary>
    /// <param name="inputs">Size of the layer before.</param>
    public static int Length(int inputs) => Start + PanelLayout.PaddedSize((inputs + (2 * BlockSize)) / 2);
}
