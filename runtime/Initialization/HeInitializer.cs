namespace GenNet;

/// <summary>Weights from N(0, 2/n) for n inputs, biases 0 (He et al., 2015, equation 10).</summary>
internal sealed class HeInitializer : Initializer
{
    /// <inheritdoc/>
    public override void Initialize(DenseLayer layer, SeededRandom random)
    {
        FillGaussian(layer, random, weightDeviation: Math.Sqrt(2.0 / layer.Layout.InputSize), biasDeviation: 0);

        // Zero times a negative number is −0, which a file would show.
        layer.Biases.Clear();
    }
}
