using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>Weighted inputs far beyond what the exponential can take.</summary>
public class SaturationTests
{
    [Fact]
    public void Softmax_of_huge_inputs_is_a_probability()
    {
        var network = new Networks.Softmax_3_3(1);
        for (int j = 0; j < 3; j++)
        {
            for (int k = 0; k < 3; k++)
            {
                network.Layer1.Weights[j, k] = j == k ? 1f : 0f;
            }

            network.Layer1.Biases[j] = 0f;
        }

        var output = new float[3];
        network.Forward([1000f, 0f, -1000f], output);
        Assert.Equal([1f, 0f, 0f], output);

        network.Forward([-1000f, -1000f, -2000f], output);
        Assert.Equal([0.5f, 0.5f, 0f], output);
    }

    [Fact]
    public void The_cross_entropy_of_a_certain_mistake_is_finite_and_exact()
    {
        var network = new Networks.Softmax_3_2(1);
        network.Parameters.Clear();
        network.Layer1.Biases[0] = 1000f;

        double loss = network.ComputeGradient([0f, 0f, 0f], [0f, 1f]).Loss;

        Assert.Equal(1000, loss);
    }

    [Theory]
    [InlineData(50f)]
    [InlineData(100f)]
    [InlineData(1000f)]
    [InlineData(float.MaxValue)]
    public void A_saturated_sigmoid_has_a_gradient_of_zero_not_NaN(float input)
    {
        var network = new Networks.Scalar_Sigmoid(1);
        network.Layer1.Weights[0, 0] = 1f;
        network.Layer1.Biases[0] = 0f;

        Gradient gradient = network.ComputeGradient([input], [0f]);

        Assert.Equal(0f, gradient.GetLayer(1).Biases[0], 1e-20);
        Assert.Equal(0.5, gradient.Loss, 1e-12);
    }
}
