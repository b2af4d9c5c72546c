namespace GenNet.Tests.Threads;

/// <summary>Threads where they pay, and one where they do not.</summary>
public class TeamSizeTests
{
    [Theory]
    [InlineData(new[] { 2, 3, 1 }, 1000, 8, 1)]
    [InlineData(new[] { 784, 16, 16, 10 }, 10, 8, 1)]
    [InlineData(new[] { 784, 100, 10 }, 32, 8, 3)]
    [InlineData(new[] { 784, 512, 512, 10 }, 8, 8, 1)]
    [InlineData(new[] { 784, 512, 512, 10 }, 9, 8, 2)]
    [InlineData(new[] { 784, 512, 512, 10 }, 32, 8, 4)]
    [InlineData(new[] { 784, 512, 512, 10 }, 128, 2, 2)]
    [InlineData(new[] { 784, 512, 512, 10 }, 128, 64, 16)]
    [InlineData(new[] { 784, 512, 512, 10 }, 1000, 8, 8)]
    [InlineData(new[] { 784, 512, 512, 10 }, 1000, 1, 1)]
    public void Small_steps_stay_on_one_thread(int[] sizes, int samples, int most, int expected)
    {
        var layout = new NetworkLayout(sizes, Activation.Sigmoid, Activation.Sigmoid, Loss.Quadratic);
        Assert.Equal(expected, TeamSize.ForStep(layout, samples, most, sparse: false));
    }

    [Theory]
    [InlineData(new[] { 784, 16, 16, 10 }, false, 2)]
    [InlineData(new[] { 784, 16, 16, 10 }, true, 1)]
    [InlineData(new[] { 784, 30, 10 }, true, 2)]
    [InlineData(new[] { 8, 256, 256, 10 }, true, 2)]
    public void Zeros_among_the_inputs_leave_less_to_divide(int[] sizes, bool sparse, int expected)
    {
        var layout = new NetworkLayout(sizes, Activation.Sigmoid, Activation.Sigmoid, Loss.Quadratic);
        Assert.Equal(expected, TeamSize.ForStep(layout, samples: 1000, most: 2, sparse));
    }

    [Theory]
    [InlineData(32, 1)]
    [InlineData(128, 2)]
    public void A_first_layer_of_mostly_zeros_is_divided_in_larger_mini_batches(int samples, int expected)
    {
        var layout = new NetworkLayout([784, 100, 10], Activation.Relu, Activation.Softmax, Loss.CrossEntropy);
        Assert.Equal(expected, TeamSize.ForStep(layout, samples, most: 2, sparse: true));
    }
}
