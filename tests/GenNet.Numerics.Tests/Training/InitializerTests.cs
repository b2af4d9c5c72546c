using Xunit;

namespace GenNet.Tests.Training;

/// <summary>Fresh weights have the distribution their initialiser promises.</summary>
public class InitializerTests
{
    [Fact]
    public void Gaussian_weights_are_of_deviation_1() => AssertNormal(Initializer.Gaussian, 1);

    [Fact]
    public void Scaled_gaussian_weights_are_of_deviation_1_over_the_root_of_n() =>
        AssertNormal(Initializer.ScaledGaussian, 1 / Math.Sqrt(784));

    [Fact]
    public void He_weights_are_of_deviation_root_2_over_n() => AssertNormal(Initializer.He, Math.Sqrt(2.0 / 784));

    [Fact]
    public void He_biases_are_0()
    {
        var net = new Networks.Wide_784_16_16_10(1, Initializer.Gaussian);
        net.Initialize(1, Initializer.He);

        // Bits, for −0 equals 0.
        Assert.All(
            [.. net.Layer1.Biases, .. net.Layer2.Biases, .. net.Layer3.Biases],
            bias => Assert.Equal(0, BitConverter.SingleToInt32Bits(bias)));
    }

    [Fact]
    public void He_keeps_the_activations_of_deep_relu_networks_in_bounds()
    {
        // √2, for no ReLU halves the squares of the last layer.
        Assert.InRange(OutputScale(Initializer.He), 1, 2);
        Assert.True(OutputScale(Initializer.Gaussian) > 200);
    }

    [Fact]
    public void Scaled_gaussian_is_the_default() =>
        Assert.Equal(
            new Networks.Wide_784_16_16_10(3).Parameters.ToArray(),
            new Networks.Wide_784_16_16_10(3, Initializer.ScaledGaussian).Parameters.ToArray());

    [Fact]
    public void A_seed_gives_the_same_weights_and_another_seed_others()
    {
        Assert.Equal(new Networks.Single_5_3(4).Parameters.ToArray(), new Networks.Single_5_3(4).Parameters.ToArray());
        Assert.NotEqual(new Networks.Single_5_3(4).Parameters.ToArray(), new Networks.Single_5_3(5).Parameters.ToArray());
        Assert.NotEqual(new Networks.Single_5_3().Parameters.ToArray(), new Networks.Single_5_3().Parameters.ToArray());
    }

    [Fact]
    public void Fresh_weights_are_the_same_whatever_stood_there()
    {
        var net = new Networks.Single_5_3(4);
        net.Parameters.Fill(float.NaN);
        net.Initialize(4);
        Assert.Equal(new Networks.Single_5_3(4).Parameters.ToArray(), net.Parameters.ToArray());
    }

    [Fact]
    public void An_initializer_that_throws_leaves_the_network_as_it_was()
    {
        var net = new Networks.Wide_784_16_16_10(4);
        Assert.Throws<NotSupportedException>(() => net.Initialize(5, new FirstLayerOnly()));
        Assert.Equal(new Networks.Wide_784_16_16_10(4).Parameters.ToArray(), net.Parameters.ToArray());
    }

    /// <summary>How much larger the outputs of four ReLU layers are than their inputs, on average over fresh networks.</summary>
    private static double OutputScale(Initializer initializer)
    {
        var random = new SeededRandom(1);
        var input = new float[33];
        var output = new float[29];
        double square = 0;
        for (int seed = 0; seed < 50; seed++)
        {
            foreach (ref float value in input.AsSpan())
            {
                value = (float)random.NextGaussian();
            }

            new Networks.Deep_33_32_31_30_29(seed, initializer).Forward(input, output);
            square += output.Average(value => value * value) / 50;
        }

        return Math.Sqrt(square);
    }

    private static void AssertNormal(Initializer initializer, double deviation)
    {
        float[] weights = new Networks.Wide_784_16_16_10(1, initializer).Layer1.Weights.ToArray();
        double mean = weights.Average();
        double measured = Math.Sqrt(weights.Average(weight => (weight - mean) * (weight - mean)));

        // Of 12,544 draws the mean strays by 1/112 of a deviation, the deviation by 1/158 of itself: four times that.
        Assert.InRange(mean, -4 * deviation / 112, 4 * deviation / 112);
        Assert.InRange(measured / deviation, 1 - (4.0 / 158), 1 + (4.0 / 158));
        Assert.InRange(weights.Count(weight => Math.Abs(weight) > 2 * deviation) / (double)weights.Length, 0.038, 0.053);
    }

    private sealed class FirstLayerOnly : Initializer
    {
        public override void Initialize(DenseLayer layer, SeededRandom random)
        {
            if (layer.Layout.Index > 1)
            {
                throw new NotSupportedException("One layer is enough.");
            }

            FillGaussian(layer, random, 1, 1);
        }
    }
}
