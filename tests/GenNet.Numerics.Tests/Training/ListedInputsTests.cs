using GenNet.Data;
using GenNet.Tests.Emitted;
using GenNet.Tests.Reference;
using Xunit;

namespace GenNet.Tests.Training;

/// <summary>A first layer learns from lists of the inputs that are not zero what it learns from all of them.</summary>
public class ListedInputsTests
{
    /// <summary>Its first layer goes forward through lists, and back through blocks where a mini-batch is not small.</summary>
    private const string Large = "Wide_530_260_6";

    public static TheoryData<string> Networks => ["Wide_100_130_100", "Wide_257_10_256", "Wide_784_16_16_10", "Wide_784_30_10", "Probed_80_3_7", "Probed_100_6_2", Large];

    [Theory]
    [MemberData(nameof(Networks))]
    public void The_weights_are_those_learned_from_all_inputs(string name)
    {
        // Few steps: rounding grows from one to the next.
        Dataset data = MostlyZero(name, 40);
        foreach (int batchSize in (int[])[1, 10, 31, 40])
        {
            INetwork listed = NetworkClasses.Make(name);
            INetwork whole = NetworkClasses.Make(name);
            TrainingResult first = listed.Train(data, Options(threads: 1, batchSize) with { Epochs = 1 });
            TrainingResult second = whole.Train(new WrappedDataset(data), Options(threads: 1, batchSize) with { Epochs = 1 });

            // The sums are the same but for the order in which they are added.
            for (int i = 0; i < whole.Parameters.Length; i++)
            {
                Assert.Equal(whole.Parameters[i], listed.Parameters[i], 1e-5f);
            }

            Assert.Equal(1, first.Epochs[^1].Loss / second.Epochs[^1].Loss, 1e-5);
        }
    }

    [Theory]
    [InlineData("Wide_784_30_10", 2, 128)]
    [InlineData("Wide_784_30_10", 3, 101)]
    [InlineData("Wide_784_30_10", 4, 600)]
    [InlineData(Large, 2, 30)]
    [InlineData(Large, 2, 128)]
    [InlineData(Large, 3, 101)]
    [InlineData(Large, 4, 600)]
    public void No_number_of_threads_changes_a_bit(string name, int threads, int batchSize)
    {
        Dataset data = MostlyZero(name, 600);
        Assert.Equal(Train(1), Train(threads));

        float[] Train(int count)
        {
            INetwork network = NetworkClasses.Make(name);
            network.Train(data, Options(count, batchSize));
            return network.Parameters.ToArray();
        }
    }

    [Fact]
    public void An_image_without_ink_teaches_the_biases_alone()
    {
        INetwork network = NetworkClasses.Make("Wide_784_16_16_10");
        float[] before = network.Parameters.ToArray();
        network.Train(new LabeledImages(new byte[784], 28, 28, [3]), Options(threads: 1, batchSize: 1) with { Epochs = 1 });

        Assert.Equal(before[..(784 * 16)], network.Parameters[..(784 * 16)].ToArray());
        Assert.NotEqual(before[784 * 16], network.Parameters[784 * 16]);
    }

    private static TrainingOptions Options(int threads, int batchSize) =>
        new() { Epochs = 3, BatchSize = batchSize, LearningRate = 0.005f, Threads = threads, Seed = 5 };

    private static SampleSet MostlyZero(string name, int count)
    {
        var random = new SeededRandom(count);
        Sample[] samples = Samples.Draw(NetworkClasses.Make(name).Layout, count);
        foreach (Sample sample in samples)
        {
            for (int input = 0; input < sample.Input.Length; input++)
            {
                sample.Input[input] = random.NextInt(6) == 0 ? sample.Input[input] : 0f;
            }
        }

        return Samples.Set(samples);
    }
}
