using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>The emitted activations over the whole range of floats, against double precision.</summary>
public class ActivationAccuracyTests
{
    private const int MaximumUlps = 4;
    private const int BlockSize = 1000;

    [Fact]
    public void Sigmoid_is_right_within_4_ulps()
    {
        var network = new Networks.Scalar_Sigmoid(1);
        AssertAccurate(network, x => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x)));
    }

    [Fact]
    public void Tanh_is_right_within_4_ulps() => AssertAccurate(new Networks.Scalar_Tanh(1), Math.Tanh);

    [Fact]
    public void Relu_is_exact() => AssertAccurate(new Networks.Scalar_Relu(1), x => Math.Max(0, x), maximumUlps: 0);

    [Fact]
    public void Nothing_becomes_of_NaN()
    {
        float[] nan = [float.NaN];
        Assert.True(float.IsNaN(Apply(new Networks.Scalar_Sigmoid(1), nan)[0]));
        Assert.True(float.IsNaN(Apply(new Networks.Scalar_Tanh(1), nan)[0]));
        Assert.True(float.IsNaN(Apply(new Networks.Scalar_Relu(1), nan)[0]));
    }

    [Fact]
    public void Infinities_saturate()
    {
        float[] ends = [float.NegativeInfinity, float.PositiveInfinity];
        Assert.Equal([0f, 1f], Apply(new Networks.Scalar_Sigmoid(1), ends));
        Assert.Equal([-1f, 1f], Apply(new Networks.Scalar_Tanh(1), ends));
        Assert.Equal([0f, float.PositiveInfinity], Apply(new Networks.Scalar_Relu(1), ends));
    }

    private static void AssertAccurate(INetwork network, Func<double, double> exact, int maximumUlps = MaximumUlps)
    {
        float[] inputs = [.. AllMagnitudes()];
        float[] outputs = Apply(network, inputs);
        for (int i = 0; i < inputs.Length; i++)
        {
            float expected = (float)exact(inputs[i]);
            long distance = Math.Abs((long)Ordered(expected) - Ordered(outputs[i]));
            Assert.True(
                distance <= maximumUlps, $"f({inputs[i]:R}) = {outputs[i]:R}, should be {expected:R}: {distance} ulps away.");
        }
    }

    /// <summary>Both zeros, and every 9,973rd of all finite floats of both signs, denormals among them.</summary>
    private static IEnumerable<float> AllMagnitudes()
    {
        for (uint bits = 0; bits < 0x7F800000; bits += 9973)
        {
            yield return BitConverter.UInt32BitsToSingle(bits);
            yield return BitConverter.UInt32BitsToSingle(bits | 0x80000000);
        }
    }

    private static float[] Apply(INetwork network, float[] inputs)
    {
        network.GetLayer(1).Weights[0, 0] = 1f;
        network.GetLayer(1).Biases[0] = 0f;
        var outputs = new float[inputs.Length];
        var batch = new MiniBatch(network.Layout, BlockSize);
        for (int start = 0; start < inputs.Length; start += BlockSize)
        {
            batch.Clear();
            for (int i = start; i < Math.Min(start + BlockSize, inputs.Length); i++)
            {
                batch.Add(inputs.AsSpan(i, 1));
            }

            network.Forward(batch);
            for (int row = 0; row < batch.Count; row++)
            {
                outputs[start + row] = batch.Output(row)[0];
            }
        }

        return outputs;
    }

    /// <summary>Numbers the floats so that neighbours differ by 1, and both zeros are 0.</summary>
    private static int Ordered(float value)
    {
        int bits = BitConverter.SingleToInt32Bits(value);
        return bits < 0 ? int.MinValue - bits : bits;
    }
}
