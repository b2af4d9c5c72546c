using GenNet.Tests.Reference;

namespace GenNet.Tests.Agreement;

/// <summary>The gradient summed over samples by the reference, and beside it the scale of its rounding errors.</summary>
internal sealed class ScaledGradient(ReferenceNetwork network)
{
    public ReferenceGradient Sum { get; } = new(network);

    /// <summary>In the place of each weight and bias the sum of its terms' magnitudes.</summary>
    public ReferenceLayer[] Scale { get; } = new ReferenceGradient(network).Layers;

    public double LossScale { get; private set; }

    public void Add(ReferencePass pass, RoundingScale scale)
    {
        Sum.Add(pass);
        LossScale += scale.Loss;
        for (int l = 1; l <= Scale.Length; l++)
        {
            ReferenceLayer layer = Scale[l - 1];
            for (int j = 0; j < layer.Outputs; j++)
            {
                layer.Biases[j] += scale.Errors[l][j];
                for (int k = 0; k < layer.Inputs; k++)
                {
                    layer.Weights[j][k] += (scale.Errors[l][j] * Math.Abs(pass.Activations[l - 1][k]))
                        + (Math.Abs(pass.Errors[l][j]) * scale.Activations[l - 1][k]);
                }
            }
        }
    }
}
