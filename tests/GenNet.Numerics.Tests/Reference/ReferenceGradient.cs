namespace GenNet.Tests.Reference;

/// <summary>Sums gradients of the loss over samples: BP3, ∂C/∂bⱼ = δⱼ, and BP4, ∂C/∂wⱼₖ = δⱼ aₖ.</summary>
internal sealed class ReferenceGradient
{
    public ReferenceGradient(ReferenceNetwork network) => Layers = [.. network.Layers.Select(Zero)];

    /// <summary>In the place of each weight and bias its gradient, summed over the samples.</summary>
    public ReferenceLayer[] Layers { get; }

    public int Samples { get; private set; }

    public double Loss { get; private set; }

    public static ReferenceGradient Over(ReferenceNetwork network, IEnumerable<Sample> samples)
    {
        var gradient = new ReferenceGradient(network);
        foreach (Sample sample in samples)
        {
            gradient.Add(network.Run(sample));
        }

        return gradient;
    }

    public void Add(ReferencePass pass)
    {
        Samples++;
        Loss += pass.Loss;
        for (int l = 1; l <= Layers.Length; l++)
        {
            AddOuterProduct(Layers[l - 1], pass.Errors[l], pass.Activations[l - 1]);
        }
    }

    private static void AddOuterProduct(ReferenceLayer layer, double[] errors, double[] activations)
    {
        for (int j = 0; j < layer.Outputs; j++)
        {
            layer.Biases[j] += errors[j];
            for (int k = 0; k < layer.Inputs; k++)
            {
                layer.Weights[j][k] += errors[j] * activations[k];
            }
        }
    }

    private static ReferenceLayer Zero(ReferenceLayer layer) =>
        new([.. layer.Weights.Select(row => new double[row.Length])], new double[layer.Outputs], layer.Activation);
}
