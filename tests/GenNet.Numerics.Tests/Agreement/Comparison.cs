using GenNet.Tests.Reference;
using Xunit;

namespace GenNet.Tests.Agreement;

/// <summary>Compares what a network computed in floats with what the reference computed in doubles.</summary>
internal static class Comparison
{
    /// <summary>
    /// The error allowed, as a share of <see cref="RoundingScale"/>. One rounding is up to 6·10⁻⁸ of it; the largest error
    /// of all comparisons was measured as 1.1·10⁻⁶.
    /// </summary>
    public const double Tolerance = 4e-6;

    /// <summary>What underflows may lose on top: results below the smallest normal float keep no relative precision.</summary>
    private const double Underflow = 1.2e-38;

    public static void AssertClose(double expected, double actual, double scale, string what)
    {
        // Written so that NaN fails.
        if (!(Math.Abs(actual - expected) <= (Tolerance * scale) + Underflow))
        {
            Assert.Fail(
                $"{what}: {actual:R} where the reference has {expected:R}; that is {Math.Abs(actual - expected) / scale:E1} of the "
                + $"magnitude of its terms, {scale:G4}, where {Tolerance:E0} is allowed.");
        }
    }

    public static void AssertClose(double[] expected, ReadOnlySpan<float> actual, double[] scale, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            AssertClose(expected[i], actual[i], scale[i], $"{what}, neuron {i}");
        }
    }

    /// <summary>Compares each weight's and each bias's mean over the samples.</summary>
    public static void AssertClose(ScaledGradient expected, Gradient actual, string what)
    {
        int samples = expected.Sum.Samples;
        AssertClose(expected.Sum.Loss / samples, actual.Loss, expected.LossScale / samples, $"{what}, loss");
        for (int l = 1; l <= expected.Scale.Length; l++)
        {
            DenseLayer layer = actual.GetLayer(l);
            WeightMatrix weights = layer.Weights;
            ReadOnlySpan<float> biases = layer.Biases;
            ReferenceLayer sum = expected.Sum.Layers[l - 1];
            ReferenceLayer scale = expected.Scale[l - 1];
            for (int j = 0; j < sum.Outputs; j++)
            {
                Check(sum.Biases[j], biases[j], scale.Biases[j], l, j, -1);
                for (int k = 0; k < sum.Inputs; k++)
                {
                    Check(sum.Weights[j][k], weights[j, k], scale.Weights[j][k], l, j, k);
                }
            }
        }

        // The text is only made when it is needed: there are millions of comparisons.
        void Check(double total, float value, double scale, int layer, int output, int input)
        {
            if (!(Math.Abs(value - (total / samples)) <= (Tolerance * scale / samples) + Underflow))
            {
                AssertClose(total / samples, value, scale / samples, input < 0 ? $"{what}, layer {layer}, bias {output}" : $"{what}, layer {layer}, weight [{output}, {input}]");
            }
        }
    }
}
