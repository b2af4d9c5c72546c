namespace GenNet.Tests.Reference;

/// <summary>
/// A dense network in the plainest way: double precision, one sample at a time, equation by equation from Nielsen,
/// chapter 2. It shares no code with what it judges.
/// </summary>
internal sealed class ReferenceNetwork(ReferenceLayer[] layers, Loss loss)
{
    public IReadOnlyList<ReferenceLayer> Layers => layers;

    public Loss Loss => loss;

    /// <summary>A network of the declared shape, with the weights the given one has now.</summary>
    public static ReferenceNetwork Of(INetwork network)
    {
        Declaration declaration = Declaration.Of(network.GetType());
        var layers = new ReferenceLayer[declaration.LayerSizes.Length - 1];
        for (int l = 1; l <= layers.Length; l++)
        {
            layers[l - 1] = ReferenceLayer.Of(
                network.GetLayer(l),
                declaration.LayerSizes[l - 1],
                declaration.LayerSizes[l],
                l == layers.Length ? declaration.Output : declaration.Hidden);
        }

        return new ReferenceNetwork(layers, declaration.Loss);
    }

    public ReferencePass Run(double[] input, double[] target)
    {
        var z = new double[layers.Length + 1][];
        var a = new double[layers.Length + 1][];
        z[0] = [];
        a[0] = input;
        for (int l = 1; l <= layers.Length; l++)
        {
            z[l] = layers[l - 1].WeightedInputs(a[l - 1]);
            a[l] = ReferenceActivation.Apply(layers[l - 1].Activation, z[l]);
        }

        var errors = new double[layers.Length + 1][];
        errors[0] = [];
        errors[^1] = OutputError(z[^1], a[^1], target);
        for (int l = layers.Length - 1; l >= 1; l--)
        {
            // BP2: δˡ = (Wˡ⁺¹ᵀ δˡ⁺¹) ⊙ f'(zˡ).
            double[] back = layers[l].Transposed(errors[l + 1]);
            errors[l] = [.. back.Select((error, k) => error * ReferenceActivation.Derivative(layers[l - 1].Activation, z[l][k]))];
        }

        return new ReferencePass(z, a, errors, LossOf(z[^1], a[^1], target));
    }

    public ReferencePass Run(Sample sample) => Run(sample.ExactInput, sample.ExactTarget);

    private double LossOf(double[] z, double[] a, double[] y) => loss switch
    {
        Loss.Quadratic => 0.5 * a.Zip(y, (aj, yj) => (aj - yj) * (aj - yj)).Sum(),
        Loss.CrossEntropy => -ReferenceActivation.LogSoftmax(z).Zip(y, (logOfA, yj) => yj * logOfA).Sum(),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>BP1: δ = ∇ₐC ⊙ f'(z); for the cross-entropy of a softmax that is a Σy − y, which is a − y as Σy = 1.</summary>
    private double[] OutputError(double[] z, double[] a, double[] y) => loss switch
    {
        Loss.Quadratic => [.. a.Select((aj, j) => (aj - y[j]) * ReferenceActivation.Derivative(layers[^1].Activation, z[j]))],
        Loss.CrossEntropy => [.. a.Zip(y, (aj, yj) => aj - yj)],
        _ => throw new InvalidOperationException(),
    };
}
