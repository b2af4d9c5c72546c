namespace GenNet;

/// <summary>Weights from N(0, 1/n) for n inputs, biases from N(0, 1) (Nielsen, chapter 3, "Weight initialization").</summary>
internal sealed class ScaledGaussianInitializer : Initializer
{
    /// <inheritdoc/>
    public override void Initialize(DenseLayer layer, SeededRandom random) =>
        FillGaussian(layer, random, weightDeviation: 1 / Math.Sqrt(layer.Layout.InputSize), biasDeviation: 1);
}
