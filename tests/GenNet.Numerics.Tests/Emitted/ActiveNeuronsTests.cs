using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>The list of neurons that are not zero, by vectors and one by one.</summary>
public class ActiveNeuronsTests
{
    private static readonly float[] Zeros = [0f, -0f];
    private static readonly float[] Others = [1f, -1f, float.Epsilon, -float.Epsilon, float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(80)]
    [InlineData(257)]
    public void Lists_what_is_not_zero_upwards_and_repeats_the_last(int size)
    {
        var random = new SeededRandom(size);
        var layout = new NetworkLayout([size, 1], Activation.Relu, Activation.Identity, Loss.Quadratic);
        ActiveNeurons active = new MiniBatch(layout, 1).ActiveNeurons(0);
        foreach (int percent in (int[])[0, 3, 50, 97, 100])
        {
            // Padded with zeros, as the blocks of a mini-batch are.
            var activations = new float[((size + 15) / 16) * 16];
            for (int neuron = 0; neuron < size; neuron++)
            {
                float[] from = random.NextInt(100) < percent ? Others : Zeros;
                activations[neuron] = from[random.NextInt(from.Length)];
            }

            active.Find(ref activations[0]);

            int[] expected = [.. Enumerable.Range(0, size).Where(neuron => activations[neuron] != 0)];
            int[] actual = [.. Enumerable.Range(0, (int)active.Count + 7).Select(place => System.Runtime.CompilerServices.Unsafe.Add(ref active.First, place))];
            Assert.Equal(expected, actual[..^7]);
            Assert.True(expected.Length == 0 || actual[^7..].All(neuron => neuron == expected[^1]));
        }
    }
}
