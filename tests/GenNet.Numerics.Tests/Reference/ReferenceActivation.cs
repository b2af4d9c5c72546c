namespace GenNet.Tests.Reference;

/// <summary>The activations and their derivatives, by definition.</summary>
internal static class ReferenceActivation
{
    public static double[] Apply(Activation activation, double[] z) => activation switch
    {
        Activation.Sigmoid => [.. z.Select(x => 1 / (1 + Math.Exp(-x)))],
        Activation.Relu => [.. z.Select(x => Math.Max(0, x))],
        Activation.Tanh => [.. z.Select(Math.Tanh)],
        Activation.Identity => [.. z],
        Activation.Softmax => [.. LogSoftmax(z).Select(Math.Exp)],
        _ => throw new ArgumentOutOfRangeException(nameof(activation)),
    };

    /// <summary>f'(z) of the activations that work on each neuron alone.</summary>
    public static double Derivative(Activation activation, double z)
    {
        switch (activation)
        {
            case Activation.Sigmoid:
                double sigmoid = 1 / (1 + Math.Exp(-z));
                return sigmoid * (1 - sigmoid);
            case Activation.Relu:
                return z > 0 ? 1 : 0;
            case Activation.Tanh:
                return 1 - (Math.Tanh(z) * Math.Tanh(z));
            case Activation.Identity:
                return 1;
            default:
                throw new ArgumentOutOfRangeException(nameof(activation));
        }
    }

    /// <summary>ln aⱼ = zⱼ − ln Σₖ e^zₖ, which is finite where aⱼ is too small for a double.</summary>
    public static double[] LogSoftmax(double[] z)
    {
        double largest = z.Max();
        double logOfSum = largest + Math.Log(z.Sum(x => Math.Exp(x - largest)));
        return [.. z.Select(x => x - logOfSum)];
    }
}
