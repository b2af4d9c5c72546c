using System.Runtime.InteropServices;
using GenNet.Data;
using GenNet.Tests.Reference;
using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>Kernels write where they should and nowhere else.</summary>
public class MemoryTests
{
    public static TheoryData<string> Networks => NetworkClasses.Names;

    [Theory]
    [MemberData(nameof(Networks))]
    public void An_output_is_written_to_its_last_value_and_not_beyond(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        int size = network.Layout.OutputSize;
        var memory = new float[size + 64];
        Array.Fill(memory, float.MaxValue);

        network.Forward(Samples.Draw(network.Layout, 1)[0].Input, memory.AsSpan(32, size));

        Assert.All(memory[..32], value => Assert.Equal(float.MaxValue, value));
        Assert.All(memory[32..(32 + size)], value => Assert.NotEqual(float.MaxValue, value));
        Assert.All(memory[(32 + size)..], value => Assert.Equal(float.MaxValue, value));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void What_a_thread_finds_in_its_memory_does_not_matter(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        foreach (Sample sample in Samples.Draw(network.Layout, 3))
        {
            Assert.Equal(ForwardAmong(0f), ForwardAmong(float.NaN));

            float[] ForwardAmong(float left)
            {
                const int MoreThanAnyTakes = 100_000;
                MemoryMarshal.CreateSpan(ref ThreadMemory.Floats(MoreThanAnyTakes), MoreThanAnyTakes).Fill(left);
                var output = new float[network.Layout.OutputSize];
                network.Forward(sample.Input, output);
                return output;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_padding_of_the_parameters_stays_zero(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        SampleSet samples = Samples.Set(Samples.Draw(network.Layout, 13));
        network.Train(samples, new TrainingOptions { Epochs = 2, BatchSize = 1, LearningRate = 0.0001f });
        network.Train(samples, new TrainingOptions { Epochs = 2, BatchSize = 5, LearningRate = 0.01f });

        AssertPaddingIsZero(network);
    }

    /// <summary>Sums run over the padding of weights.</summary>
    [Theory]
    [InlineData("Softmax_3_3", float.PositiveInfinity)]
    [InlineData("Softmax_3_5", float.NaN)]
    [InlineData("Square_3", float.NaN)]
    [InlineData("Square_7", float.PositiveInfinity)]
    [InlineData("Spindle_1_15_1", float.NegativeInfinity)]
    public void A_scale_without_bounds_leaves_the_padding_zero(string name, float scale)
    {
        INetwork network = NetworkClasses.Make(name);
        var batch = new MiniBatch(network.Layout, 1);
        batch.Stage(Samples.Draw(network.Layout, 1));

        network.Backpropagate(batch, scale);
        network.AddGradient(batch, network.Parameters);

        Assert.Contains(network.Parameters.ToArray(), value => !float.IsFinite(value));
        AssertPaddingIsZero(network);
    }

    private static void AssertPaddingIsZero(INetwork network)
    {
        int used = 0;
        foreach (DenseLayout layer in network.Layout.Layers)
        {
            used += network.GetLayer(layer.Index).Weights.ToArray().Count(weight => weight != 0);
            used += network.GetLayer(layer.Index).Biases.ToArray().Count(bias => bias != 0);
        }

        Assert.Equal(used, network.Parameters.ToArray().Count(value => value != 0));
    }
}
