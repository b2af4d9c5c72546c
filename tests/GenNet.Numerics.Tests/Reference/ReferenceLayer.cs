namespace GenNet.Tests.Reference;

/// <summary>One dense layer: weights[j][k] from neuron k of the layer before to neuron j, biases[j], and f.</summary>
internal sealed record ReferenceLayer(double[][] Weights, double[] Biases, Activation Activation)
{
    public int Inputs => Weights[0].Length;

    public int Outputs => Biases.Length;

    /// <summary>The layer of a network, or of its gradient, by the public face alone.</summary>
    public static ReferenceLayer Of(DenseLayer layer, int inputs, int outputs, Activation activation)
    {
        var weights = new double[outputs][];
        var biases = new double[outputs];
        for (int j = 0; j < outputs; j++)
        {
            biases[j] = layer.Biases[j];
            weights[j] = new double[inputs];
            for (int k = 0; k < inputs; k++)
            {
                weights[j][k] = layer.Weights[j, k];
            }
        }

        return new ReferenceLayer(weights, biases, activation);
    }

    /// <summary>zⱼ = Σₖ wⱼₖ aₖ + bⱼ.</summary>
    public double[] WeightedInputs(double[] a)
    {
        var z = new double[Outputs];
        for (int j = 0; j < Outputs; j++)
        {
            z[j] = Biases[j];
            for (int k = 0; k < Inputs; k++)
            {
                z[j] += Weights[j][k] * a[k];
            }
        }

        return z;
    }

    /// <summary>(Wᵀ δ)ₖ = Σⱼ wⱼₖ δⱼ.</summary>
    public double[] Transposed(double[] errors)
    {
        var back = new double[Inputs];
        for (int j = 0; j < Outputs; j++)
        {
            for (int k = 0; k < Inputs; k++)
            {
                back[k] += Weights[j][k] * errors[j];
            }
        }

        return back;
    }
}
