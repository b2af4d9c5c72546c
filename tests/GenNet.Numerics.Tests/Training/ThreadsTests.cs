using GenNet.Data;
using GenNet.Tests.Emitted;
using Xunit;

namespace GenNet.Tests.Training;

/// <summary>However many threads train a network, every bit of it comes out the same.</summary>
public class ThreadsTests
{
    /// <summary>Large enough that its steps are divided among threads.</summary>
    private const string Divided = "Wide_256_256_10";

    private const int Steps = 150;

    private static readonly SampleSet Data = Samples.Set(Samples.Draw(NetworkClasses.Make(Divided).Layout, 700));

    [Theory]
    [InlineData(2, 128)]
    [InlineData(4, 128)]
    [InlineData(3, 101)]
    [InlineData(13, 128)]
    [InlineData(2, 300)]
    [InlineData(4, 700)]
    public void The_weights_and_losses_are_those_of_one_thread(int threads, int batchSize) =>
        AssertAlike(Train(Divided, Data, 1, batchSize), Train(Divided, Data, threads, batchSize));

    [Theory]
    [InlineData(2, 128)]
    [InlineData(3, 101)]
    [InlineData(4, 700)]
    public void So_they_are_with_the_other_loss(int threads, int batchSize)
    {
        const string CrossEntropy = "Wide_5_512_257";
        SampleSet data = Samples.Set(Samples.Draw(NetworkClasses.Make(CrossEntropy).Layout, 700));

        AssertAlike(Train(CrossEntropy, data, 1, batchSize), Train(CrossEntropy, data, threads, batchSize));
    }

    /// <summary>
    /// So many steps that one thread is tried too, and perhaps chosen; where several take a step, blocks are larger.
    /// </summary>
    [Theory]
    [InlineData(2, 32)]
    [InlineData(3, 33)]
    [InlineData(2, 200)]
    [InlineData(2, 300)]
    public void They_are_the_same_where_one_thread_takes_some_of_the_steps(int threads, int batchSize)
    {
        int epochs = 1 + (Steps / (Data.Count / batchSize));

        AssertAlike(Train(Divided, Data, 1, batchSize, epochs), Train(Divided, Data, threads, batchSize, epochs));
    }

    [Fact]
    public void The_weights_are_those_of_single_steps_whatever_the_block_size()
    {
        INetwork network = NetworkClasses.Make(Divided);
        var order = new RecordingDataset(Data);
        network.Train(order, Options(threads: 1, batchSize: 300) with { Epochs = 1 });

        INetwork stepped = NetworkClasses.Make(Divided);
        foreach (int[] samples in order.Read.Chunk(300))
        {
            var batch = new MiniBatch(stepped.Layout, samples.Length);
            foreach (int sample in samples)
            {
                batch.Add(Data, sample);
            }

            stepped.TrainStep(batch, 0.05f);
        }

        Assert.Equal(stepped.Parameters.ToArray(), network.Parameters.ToArray());
    }

    [Fact]
    public void What_a_data_set_throws_on_another_thread_is_thrown_by_Train()
    {
        INetwork network = NetworkClasses.Make(Divided);
        var broken = new BrokenDataset(Data, broken: 123);

        var error = Assert.Throws<InvalidOperationException>(() => network.Train(broken, Options(threads: 4, batchSize: 128)));

        Assert.Equal("Sample 123 cannot be read.", error.Message);
    }

    [Fact]
    public void Diverged_on_several_threads_the_network_is_as_before_the_mini_batch()
    {
        INetwork alone = NetworkClasses.Make(Divided);
        INetwork together = NetworkClasses.Make(Divided);
        var poisoned = new PoisonedDataset(Data, poisoned: 123);

        var first = Assert.Throws<TrainingDivergedException>(() => alone.Train(poisoned, Options(1, 128)));
        var second = Assert.Throws<TrainingDivergedException>(() => together.Train(poisoned, Options(4, 128)));

        Assert.Equal(first.MiniBatch, second.MiniBatch);
        Assert.Equal(alone.Parameters.ToArray(), together.Parameters.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_training_needs_a_thread(int threads) =>
        Assert.Throws<ArgumentOutOfRangeException>("Threads", () => NetworkClasses.Make(Divided).Train(Data, Options(threads, 128)));

    private static TrainingOptions Options(int threads, int batchSize) =>
        new() { Epochs = 3, BatchSize = batchSize, LearningRate = 0.05f, Threads = threads, Seed = 5 };

    private static void AssertAlike((float[] Weights, double[] Losses) expected, (float[] Weights, double[] Losses) actual)
    {
        Assert.Equal(expected.Weights, actual.Weights);
        Assert.Equal(expected.Losses, actual.Losses);
    }

    private static (float[] Weights, double[] Losses) Train(string name, SampleSet data, int threads, int batchSize, int epochs = 3)
    {
        INetwork network = NetworkClasses.Make(name);
        TrainingResult result = network.Train(data, Options(threads, batchSize) with { Epochs = epochs });
        return (network.Parameters.ToArray(), [.. result.Epochs.Select(epoch => epoch.Loss)]);
    }

    private sealed class PoisonedDataset(Dataset data, int poisoned) : WrappedDataset(data)
    {
        public override void CopyInput(int sample, Span<float> destination)
        {
            base.CopyInput(sample, destination);
            if (sample == poisoned)
            {
                destination[1] = float.NaN;
            }
        }
    }
}
