using GenNet.Data;
using GenNet.Tests.Agreement;
using GenNet.Tests.Emitted;
using GenNet.Tests.Reference;
using Xunit;

namespace GenNet.Tests.Training;

/// <summary>What training does is exactly the steps of its mini-batches, in the order in which it read the samples.</summary>
public class ReplayTests
{
    private const float Rate = 0.5f;
    private const string Name = "Softmax_3_17";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1024)]
    public void Training_is_its_steps_bit_for_bit(int batchSize)
    {
        INetwork network = Make();
        RecordingDataset data = Draw(network, 1100);
        network.Train(data, Options(batchSize, epochs: 2));

        Assert.Equal(Replay(data, batchSize, epochLength: 1100, steps: int.MaxValue), network.Parameters.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(25)]
    public void Diverged_the_network_is_as_before_the_mini_batch_that_is_named(int batchSize)
    {
        INetwork network = Make();
        RecordingDataset data = Draw(network, 100, poisoned: 40);

        var error = Assert.Throws<TrainingDivergedException>(() => network.Train(data, Options(batchSize, epochs: 3)));

        Assert.Equal(1, error.Epoch);
        Assert.Equal(data.Read.IndexOf(40) / batchSize, error.MiniBatch);
        Assert.Contains($"mini-batch {error.MiniBatch} of epoch 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("below 0.5", error.Message, StringComparison.Ordinal);
        Assert.Equal(Replay(data, batchSize, epochLength: 100, error.MiniBatch), network.Parameters.ToArray());
    }

    [Fact]
    public void Cancelled_the_network_is_as_after_its_last_whole_mini_batch()
    {
        INetwork network = Make();
        using var source = new CancellationTokenSource();
        RecordingDataset data = Draw(network, 100, beforeRead: read =>
        {
            if (read == 133)
            {
                source.Cancel();
            }
        });

        Assert.Throws<OperationCanceledException>(() => network.Train(data, Options(10, epochs: 3), cancellationToken: source.Token));

        Assert.Equal(140, data.Read.Count);
        Assert.Equal(Replay(data, 10, epochLength: 100, steps: 14), network.Parameters.ToArray());
    }

    [Fact]
    public void Cancelled_before_it_begins_training_reads_nothing()
    {
        INetwork network = Make();
        float[] fresh = network.Parameters.ToArray();
        RecordingDataset data = Draw(network, 10);

        Assert.Throws<OperationCanceledException>(() => network.Train(data, cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(data.Read);
        Assert.Equal(fresh, network.Parameters.ToArray());
    }

    [Fact]
    public void Data_without_samples_are_refused()
    {
        INetwork network = Make();
        var nothing = new NoSamples();

        Assert.Contains("no samples", Assert.Throws<ArgumentException>("data", () => network.Train(nothing)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("data", () => network.Evaluate(nothing));
        Assert.Throws<ArgumentException>("data", () => network.ComputeGradient(nothing));
    }

    private static INetwork Make() => NetworkClasses.Make(Name, AgreementTests.Seed);

    private static TrainingOptions Options(int batchSize, int epochs) =>
        new() { Epochs = epochs, BatchSize = batchSize, LearningRate = Rate };

    private static RecordingDataset Draw(INetwork network, int count, int poisoned = -1, Action<int>? beforeRead = null)
    {
        Sample[] samples = SampleSource.Draw(ReferenceNetwork.Of(network), count, seed: 6);
        return new RecordingDataset(SampleSource.ToSet(samples), beforeRead, poisoned);
    }

    /// <summary>The parameters after the first steps of a training, taken one by one.</summary>
    private static float[] Replay(RecordingDataset data, int batchSize, int epochLength, int steps)
    {
        INetwork network = Make();
        int[] read = [.. data.Read];
        var batch = new MiniBatch(network.Layout, batchSize);
        foreach (int[] miniBatch in read.Chunk(epochLength).SelectMany(epoch => epoch.Chunk(batchSize)).Take(steps))
        {
            batch.Clear();
            foreach (int sample in miniBatch)
            {
                batch.Add(data, sample);
            }

            network.TrainStep(batch, Rate);
        }

        return network.Parameters.ToArray();
    }

    private sealed class NoSamples : Dataset
    {
        public override int Count => 0;

        public override int InputSize => 3;

        public override int TargetSize => 17;

        public override void CopyInput(int sample, Span<float> destination) => throw new InvalidOperationException();

        public override void CopyTarget(int sample, Span<float> destination) => throw new InvalidOperationException();
    }
}
