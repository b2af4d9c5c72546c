using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>
/// Compares floats with the reference's doubles. A sum of many terms can be close to 0 while its rounding errors are of
/// the size of the terms; so the error of each value is measured against the largest value of the same tensor.
/// </summary>
internal static class Tolerance
{
    public const double Relative = 1e-5;

    public static void AssertClose(IEnumerable<double> expected, IEnumerable<float> actual, string what)
    {
        double[] reference = [.. expected];
        float[] computed = [.. actual];
        Assert.Equal(reference.Length, computed.Length);
        double scale = reference.Max(Math.Abs);
        for (int i = 0; i < reference.Length; i++)
        {
            Assert.True(
                Math.Abs(computed[i] - reference[i]) <= Relative * scale,
                $"{what}, value {i}: {computed[i]:R}, the reference has {reference[i]:R} (largest {scale:R}).");
        }
    }

    public static void AssertClose(double expected, double actual, string what) =>
        Assert.True(
            Math.Abs(actual - expected) <= Relative * Math.Abs(expected),
            $"{what}: {actual:R}, the reference has {expected:R}.");
}
