namespace GenNet;

/// <summary>Weights and biases from N(0, 1) (Nielsen, chapter 1).</summary>
internal sealed class GaussianInitializer : Initializer
{
    /// <inheritdoc/>
    public override void Initialize(DenseLayer layer, SeededRandom random) =>
        FillGaussian(layer, random, weightDeviation: 1, biasDeviation: 1);
}
