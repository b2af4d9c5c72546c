using GenNet.Tests.Reference;

namespace GenNet.Tests.Agreement;

/// <summary>
/// How large the terms were that a value was summed from. Rounding errors are proportional to that and not to the
/// value itself, which may have come out near 0 by cancellation; so tolerances are shares of it.
/// </summary>
/// <remarks>
/// First order, by the rules for sums and products: of Σ xᵢyᵢ it is Σ |xᵢ||yᵢ|, of f(z) it is |f(z)| + |f'(z)| times that
/// of z, of a product |x| times that of y plus |y| times that of x. One term left out, taken twice or taken from the
/// neighbour is about one part in the number of terms, far above <see cref="Comparison.Tolerance"/>.
/// </remarks>
internal sealed class RoundingScale
{
    private readonly ReferenceNetwork _network;
    private readonly ReferencePass _pass;

    public RoundingScale(ReferenceNetwork network, ReferencePass pass, double[] target)
    {
        _network = network;
        _pass = pass;
        int layers = network.Layers.Count;

        Activations = new double[layers + 1][];
        Activations[0] = [.. pass.Activations[0].Select(Math.Abs)];
        Errors = new double[layers + 1][];
        Errors[0] = [];
        for (int l = 1; l <= layers; l++)
        {
            double[] weighted = WeightedInputs(l);
            Activations[l] = OfActivations(l, weighted);
            Loss = network.Loss == GenNet.Loss.CrossEntropy
                ? target.Zip(weighted, (y, z) => Math.Abs(y) * z).Sum() + weighted.Max()
                : Activations[l].Zip(target, (a, y) => 0.5 * (a + Math.Abs(y)) * (a + Math.Abs(y))).Sum();
        }

        Errors[layers] = OfOutputErrors(target);
        for (int l = layers - 1; l >= 1; l--)
        {
            Errors[l] = OfHiddenErrors(l);
        }
    }

    /// <summary>Of the activations of every layer.</summary>
    public double[][] Activations { get; }

    /// <summary>Of the errors δ of every layer.</summary>
    public double[][] Errors { get; }

    /// <summary>Of the loss.</summary>
    public double Loss { get; }

    private double[] WeightedInputs(int l)
    {
        ReferenceLayer layer = _network.Layers[l - 1];
        var scale = new double[layer.Outputs];
        for (int j = 0; j < layer.Outputs; j++)
        {
            scale[j] = Math.Abs(layer.Biases[j]);
            for (int k = 0; k < layer.Inputs; k++)
            {
                scale[j] += Math.Abs(layer.Weights[j][k] * _pass.Activations[l - 1][k]);
            }
        }

        return scale;
    }

    private double[] OfActivations(int l, double[] weighted)
    {
        double[] a = _pass.Activations[l];
        if (_network.Layers[l - 1].Activation == Activation.Softmax)
        {
            double mean = a.Zip(weighted, (aj, scale) => aj * scale).Sum();
            return [.. a.Zip(weighted, (aj, scale) => aj * (1 + scale + mean))];
        }

        return [.. a.Select((aj, j) => Math.Abs(aj) + (Slope(l, j) * weighted[j]))];
    }

    private double[] OfOutputErrors(double[] target)
    {
        int l = _network.Layers.Count;
        double[] a = _pass.Activations[l];
        return [.. a.Select((aj, j) => _network.Loss == GenNet.Loss.CrossEntropy
            ? Activations[l][j] + Math.Abs(target[j])
            : ((Activations[l][j] + Math.Abs(target[j])) * Slope(l, j)) + (Math.Abs(aj - target[j]) * OfSlope(l, j)))];
    }

    private double[] OfHiddenErrors(int l)
    {
        ReferenceLayer next = _network.Layers[l];
        var terms = new double[next.Inputs];
        var sum = new double[next.Inputs];
        for (int j = 0; j < next.Outputs; j++)
        {
            for (int k = 0; k < next.Inputs; k++)
            {
                terms[k] += Math.Abs(next.Weights[j][k]) * Errors[l + 1][j];
                sum[k] += next.Weights[j][k] * _pass.Errors[l + 1][j];
            }
        }

        return [.. terms.Select((term, k) => (term * Slope(l, k)) + (Math.Abs(sum[k]) * OfSlope(l, k)))];
    }

    private double Slope(int l, int neuron) =>
        ReferenceActivation.Derivative(_network.Layers[l - 1].Activation, _pass.WeightedInputs[l][neuron]);

    /// <summary>Of f' as it is made from a: a − a², 1 − a², or a constant.</summary>
    private double OfSlope(int l, int neuron)
    {
        double a = Math.Abs(_pass.Activations[l][neuron]);
        return _network.Layers[l - 1].Activation switch
        {
            Activation.Sigmoid => Activations[l][neuron] * (1 + (2 * a)),
            Activation.Tanh => 1 + (2 * a * Activations[l][neuron]),
            _ => 0,
        };
    }
}
