using Xunit;

namespace GenNet.Tests.Reference;

/// <summary>The reference is judged by the definition of a derivative, (C(w + h) − C(w − h)) / 2h.</summary>
public class CentralDifferenceTests
{
    // The error of the quotient is of order h² from the curve and 10⁻¹⁶ / h from rounding: some 10⁻¹⁰ of the loss.
    private const double Step = 1e-5;
    private const double Tolerance = 1e-8;

    private static readonly Activation[] Elementwise = [Activation.Sigmoid, Activation.Relu, Activation.Tanh, Activation.Identity];

    public static TheoryData<int[], Activation, Activation, Loss> Networks()
    {
        var data = new TheoryData<int[], Activation, Activation, Loss>();
        int[][] topologies = [[1, 1], [3, 2], [2, 3, 1], [4, 5, 3], [1, 1, 1], [3, 4, 2, 5, 2]];
        foreach (int[] sizes in topologies)
        {
            foreach (Activation hidden in sizes.Length > 2 ? Elementwise : [Activation.Sigmoid])
            {
                foreach (Activation output in Elementwise)
                {
                    data.Add(sizes, hidden, output, Loss.Quadratic);
                }

                data.Add(sizes, hidden, Activation.Softmax, Loss.CrossEntropy);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Backpropagation_gives_the_slope_of_the_loss(int[] sizes, Activation hidden, Activation output, Loss loss)
    {
        var random = new Random(sizes.Length + (int)hidden + (10 * (int)output));
        ReferenceNetwork network = Draw(sizes, hidden, output, loss, random);
        double[] target = [.. Enumerable.Range(0, sizes[^1]).Select(_ => random.NextDouble())];
        target = [.. target.Select(value => value / target.Sum())];
        double[] input = DrawAwayFromKinks(network, target, random);

        var gradient = new ReferenceGradient(network);
        gradient.Add(network.Run(input, target));

        for (int l = 0; l < network.Layers.Count; l++)
        {
            ReferenceLayer layer = network.Layers[l];
            for (int j = 0; j < layer.Outputs; j++)
            {
                AssertSlope(gradient.Layers[l].Biases[j], ref layer.Biases[j]);
                for (int k = 0; k < layer.Inputs; k++)
                {
                    AssertSlope(gradient.Layers[l].Weights[j][k], ref layer.Weights[j][k]);
                }
            }
        }

        void AssertSlope(double expected, ref double parameter)
        {
            double saved = parameter;
            parameter = saved + Step;
            double above = network.Run(input, target).Loss;
            parameter = saved - Step;
            double below = network.Run(input, target).Loss;
            parameter = saved;
            double slope = (above - below) / (2 * Step);
            Assert.True(
                Math.Abs(slope - expected) <= Tolerance * Math.Max(above, Math.Abs(expected)),
                $"Backpropagation says {expected:R}, the slope is {slope:R}.");
        }
    }

    /// <summary>At z = 0 relu has no derivative: all its z must be further from 0 than the step can carry them.</summary>
    private static double[] DrawAwayFromKinks(ReferenceNetwork network, double[] target, Random random)
    {
        while (true)
        {
            double[] input = [.. Enumerable.Range(0, network.Layers[0].Inputs).Select(_ => (2 * random.NextDouble()) - 1)];
            ReferencePass pass = network.Run(input, target);
            if (pass.WeightedInputs.All(z => z.All(value => Math.Abs(value) > 1e-3)))
            {
                return input;
            }
        }
    }

    private static ReferenceNetwork Draw(int[] sizes, Activation hidden, Activation output, Loss loss, Random random)
    {
        double Next() => (2 * random.NextDouble()) - 1;
        var layers = new ReferenceLayer[sizes.Length - 1];
        for (int l = 0; l < layers.Length; l++)
        {
            layers[l] = new ReferenceLayer(
                [.. Enumerable.Range(0, sizes[l + 1]).Select(_ => Enumerable.Range(0, sizes[l]).Select(_ => Next()).ToArray())],
                [.. Enumerable.Range(0, sizes[l + 1]).Select(_ => Next())],
                l == layers.Length - 1 ? output : hidden);
        }

        return new ReferenceNetwork(layers, loss);
    }
}
