namespace GenNet;

/// <summary>Draws the weights and biases a network starts from.</summary>
public abstract class Initializer
{
    /// <summary>Every weight and bias from N(0, 1), as in Nielsen's chapter 1.</summary>
    public static Initializer Gaussian { get; } = new GaussianInitializer();

    /// <summary>
    /// Weights from N(0, 1/n), of standard deviation 1/√n for a layer of n inputs, and biases from N(0, 1), as in
    /// Nielsen's chapter 3: a neuron's weighted input stays near 0, so that it does not start saturated. The default.
    /// </summary>
    public static Initializer ScaledGaussian { get; } = new ScaledGaussianInitializer();

    /// <summary>
    /// Weights from N(0, 2/n), of standard deviation √(2/n) for a layer of n inputs, and biases 0 (He et al., "Delving
    /// Deep into Rectifiers", 2015, equation 10): ReLU makes half of the activations 0, and the doubled variance makes up
    /// for it, so that they neither grow nor fade from layer to layer. For <see cref="Activation.Relu"/>.
    /// </summary>
    public static Initializer He { get; } = new HeInitializer();

    /// <summary>Sets the weights and biases of one layer.</summary>
    /// <param name="layer">The layer; called from the first to the last.</param>
    /// <param name="random">The network's own source of random numbers.</param>
    public abstract void Initialize(DenseLayer layer, SeededRandom random);

    /// <summary>Fills a layer from normal distributions of mean 0, the weights in the order <c>[output, input]</c>.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="random">Where the numbers come from.</param>
    /// <param name="weightDeviation">Standard deviation of the weights.</param>
    /// <param name="biasDeviation">Standard deviation of the biases.</param>
    protected static void FillGaussian(DenseLayer layer, SeededRandom random, double weightDeviation, double biasDeviation)
    {
        ArgumentNullException.ThrowIfNull(random);
        foreach (ref float bias in layer.Biases)
        {
            bias = (float)(biasDeviation * random.NextGaussian());
        }

        WeightMatrix weights = layer.Weights;
        for (int output = 0; output < weights.Rows; output++)
        {
            for (int input = 0; input < weights.Columns; input++)
            {
                weights[output, input] = (float)(weightDeviation * random.NextGaussian());
            }
        }
    }
}
