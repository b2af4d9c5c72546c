using System.Reflection;
using System.Runtime.Intrinsics;
using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>The emitted exponential, which softmax is made of, against double precision.</summary>
public class ExpAccuracyTests
{
    private const int MaximumUlps = 2;

    [Fact]
    public void On_512_bit_vectors_it_is_right_within_2_ulps()
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var exp = Emitted<Func<Vector512<float>, Vector512<float>>>("Vector512Kernels");
            AssertAccurate(x => exp(Vector512.Create(x))[5]);
        }
    }

    [Fact]
    public void On_256_bit_vectors_it_is_right_within_2_ulps()
    {
        if (Vector256.IsHardwareAccelerated)
        {
            var exp = Emitted<Func<Vector256<float>, Vector256<float>>>("Vector256Kernels");
            AssertAccurate(x => exp(Vector256.Create(x))[5]);
        }
    }

    [Fact]
    public void On_128_bit_vectors_it_is_right_within_2_ulps()
    {
        if (Vector128.IsHardwareAccelerated)
        {
            var exp = Emitted<Func<Vector128<float>, Vector128<float>>>("Vector128Kernels");
            AssertAccurate(x => exp(Vector128.Create(x))[3]);
        }
    }

    private static void AssertAccurate(Func<float, float> exp)
    {
        for (float sign = -1; sign <= 1; sign += 2)
        {
            float end = sign < 0 ? 87 : 88;
            for (uint bits = 0; BitConverter.UInt32BitsToSingle(bits) <= end; bits += 997)
            {
                float x = sign * BitConverter.UInt32BitsToSingle(bits);
                float expected = (float)Math.Exp(x);
                float actual = exp(x);
                int distance = Math.Abs(BitConverter.SingleToInt32Bits(expected) - BitConverter.SingleToInt32Bits(actual));
                Assert.True(distance <= MaximumUlps, $"e^{x:R} = {actual:R}, should be {expected:R}: {distance} ulps away.");
            }
        }

        Assert.Equal(1f, exp(0f));
        Assert.Equal(0f, exp(float.NegativeInfinity));
        Assert.True(float.IsNaN(exp(float.NaN)));
    }

    /// <summary>The kernels are nobody's business but the network's, so they are looked up by name.</summary>
    private static TDelegate Emitted<TDelegate>(string kernels)
        where TDelegate : Delegate
    {
        Type network = typeof(Networks.Probed_20_49_16_10);
        Type type = network.Assembly.GetType($"GenNet.Generated.{network.FullName}.{kernels}", throwOnError: true)!;
        return type.GetMethod("Exp", BindingFlags.NonPublic | BindingFlags.Static)!.CreateDelegate<TDelegate>();
    }
}
