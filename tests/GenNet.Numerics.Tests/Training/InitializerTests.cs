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
}
