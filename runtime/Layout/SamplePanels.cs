namespace GenNet;

/// <summary>
/// How errors lie where samples stand side by side in the lanes of vectors: the one place that says it, compiled into the
/// runtime and into the generator.
/// </summary>
/// <remarks>
/// They stand in panels of <see cref="PanelLayout.PanelWidth"/> samples; within a panel, all the errors of neuron 0 come
/// first, side by side, then those of neuron 1, and so on. The last panel is as narrow as <see cref="PanelLayout.LaneCount"/>
/// where that is enough. So weights need not be transposed to carry errors back, only the errors, which are fewer.
/// </remarks>
internal static class SamplePanels
{
    /// <summary>The most neurons of the layer before that errors travel back to at once.</summary>
    public const int MostInputs = 48;

    /// <summary>
    /// Whether it takes less to transpose the errors of a block of samples, on both sides of a layer, than its weights.
    /// </summary>
    /// <param name="inputs">Neurons in the layer before.</param>
    /// <param name="outputs">Neurons in the layer.</param>
    public static bool Pay(int inputs, int outputs) => (long)inputs * outputs >= (long)PanelLayout.BlockRows * (inputs + outputs);

    /// <summary>Samples in the panel that stands at the beginning of the given number of them.</summary>
    public static int Width(int rows) => rows > PanelLayout.LaneCount ? PanelLayout.PanelWidth : PanelLayout.LaneCount;
}
