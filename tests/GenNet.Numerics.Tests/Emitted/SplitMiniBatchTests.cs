using GenNet.Tests.Reference;
using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>Every weight adds its samples in their order: so a mini-batch may be divided anywhere, and no bit changes.</summary>
public class SplitMiniBatchTests
{
    /// <summary>More rows than any kernel takes at a time.</summary>
    private const int Rows = 300;

    [Theory]
    [InlineData("Probed_17_33_7_5", 37)]
    [InlineData("Wide_100_130_100", 37)]
    [InlineData("Wide_256_256_10", 64)]
    [InlineData("Wide_530_260_6", 37)]
    [InlineData("Wide_530_260_6", 128)]
    [InlineData("Wide_5_512_257", 37)]
    [InlineData("Wide_2_160_1070_2", 37)]
    public void Parts_of_a_mini_batch_give_the_gradient_of_the_whole(string name, int rowsOfPart)
    {
        INetwork network = NetworkClasses.Make(name);
        Sample[] samples = Samples.Draw(network.Layout, Rows);

        Assert.Equal(Gradient(network, samples, Rows, shares: 3), Gradient(network, samples, rowsOfPart, shares: 1));
    }

    private static float[] Gradient(INetwork network, Sample[] samples, int rows, int shares)
    {
        var gradient = new AlignedBuffer(network.Layout.BufferLength);
        var batch = new MiniBatch(network.Layout, rows);
        foreach (Sample[] part in samples.Chunk(rows))
        {
            batch.Stage(part);
            network.Backpropagate(batch, 1f / samples.Length);
            for (int index = 0; index < shares; index++)
            {
                network.AddGradient(batch, gradient.Span, new Share(index, shares));
            }
        }

        return gradient.Span.ToArray();
    }
}
