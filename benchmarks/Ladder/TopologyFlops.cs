namespace GenNet.Benchmarks.Ladder;

/// <summary>
/// What a topology asks for, whoever computes it: a multiplication and an addition for every weight, nothing for
/// padding, biases and activations, and nothing taken off where zeros are skipped.
/// </summary>
internal sealed class TopologyFlops(NetworkLayout layout)
{
    /// <summary>FLOPs for one sample's way forward.</summary>
    public double Forward { get; } = 2.0 * layout.Layers.Sum(Weights);

    /// <summary>Forward, the weights' gradient, and the errors back through all layers but the first.</summary>
    public double Training { get; } = (6.0 * layout.Layers.Sum(Weights)) - (2.0 * Weights(layout.Layers[0]));

    public double Of(Measure measure) => measure == Measure.Train ? Training : Forward;

    private static long Weights(DenseLayout layer) => (long)layer.InputSize * layer.OutputSize;
}
