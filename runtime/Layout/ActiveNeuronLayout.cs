namespace GenNet;

/// <summary>
/// How the neurons of a layer that are not zero are listed where a single sample goes through it: the one place that says it,
/// compiled into the runtime and into the generator.
/// </summary>
/// <remarks>
/// The list goes upwards, 16 bits a neuron, or a pair of inputs. Before it is a cache line of 32-bit places: in the first stands its
/// length, in others what is remembered of the inputs of a network.
/// </remarks>
internal static class ActiveNeuronLayout
{
    /// <summary>With fewer inputs there is no list, for it would cost more than it saves.</summary>
    public const int LeastInputs = 64;

    /// <summary>Neighbours that are listed together where a list is one of pairs; the place is that of the first.</summary>
    public const int PairSize = 2;

    /// <summary>Behind how many 32-bit places the list begins.</summary>
    public const int Start = PanelLayout.LaneCount;

    /// <summary>In which place stands how far behind a sample the next one may lie.</summary>
    public const int StepToNext = 1;

    /// <summary>In which two places stands where the last sample lay.</summary>
    public const int LastAddress = 2;

    /// <summary>The most neurons that are listed at once. Behind the last one there is always room for as many.</summary>
    public const int MostListedAtOnce = 32;

    /// <summary>The 32-bit places that a list takes with its length, whole cache lines.</summary>
    /// <param name="inputs">Size of the layer before.</param>
    public static int Length(int inputs) => Start + PanelLayout.PaddedSize((inputs + MostListedAtOnce + 1) / 2);
}
