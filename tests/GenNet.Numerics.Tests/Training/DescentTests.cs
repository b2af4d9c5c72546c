using GenNet.Data;
using GenNet.Tests.Emitted;
using GenNet.Tests.Reference;
using Xunit;

namespace GenNet.Tests.Training;

/// <summary>A descent step is w − η ∂C/∂w, whatever the mini-batch.</summary>
public class DescentTests
{
    private const float Rate = 0.25f;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(3000)]
    public void One_step_over_the_whole_set_follows_the_gradient(int count)
    {
        var network = new Networks.Single_5_3(1);
        Sample[] samples = Samples.Draw(network.Layout, count);
        ReferenceNetwork before = ReferenceNetwork.Of(network);
        ReferenceGradient gradient = ReferenceGradient.Over(before, samples);

        network.Train(Samples.Set(samples), new TrainingOptions { Epochs = 1, BatchSize = count, LearningRate = Rate });

        Tolerance.AssertClose(
            before.Layers[0].Weights.SelectMany((row, j) => row.Select((w, k) => w - (Rate * gradient.Layers[0].Weights[j][k] / count))),
            network.Layer1.Weights.ToArray(),
            $"weights after {count} samples");
        Tolerance.AssertClose(
            before.Layers[0].Biases.Select((b, j) => b - (Rate * gradient.Layers[0].Biases[j] / count)),
            network.Layer1.Biases.ToArray(),
            $"biases after {count} samples");
    }

    [Fact]
    public void A_batch_larger_than_the_set_is_the_whole_set()
    {
        Sample[] samples = Samples.Draw(new Networks.Single_5_3(1).Layout, 9);
        Assert.Equal(
            Trained(samples, new TrainingOptions { Epochs = 2, BatchSize = 9 }),
            Trained(samples, new TrainingOptions { Epochs = 2, BatchSize = int.MaxValue }));
    }

    [Fact]
    public void An_odd_last_mini_batch_is_averaged_over_its_own_samples()
    {
        // Two samples, then one: with equal samples every step is the same, however many it averages.
        var network = new Networks.Single_5_3(1);
        Sample sample = Samples.Draw(network.Layout, 1)[0];
        float[] inBatches = Trained([sample, sample, sample], new TrainingOptions { Epochs = 1, BatchSize = 2, LearningRate = Rate });
        float[] oneByOne = Trained([sample, sample], new TrainingOptions { Epochs = 1, BatchSize = 1, LearningRate = Rate });

        Tolerance.AssertClose(oneByOne.Select(value => (double)value), inBatches, "parameters");
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights_bit_for_bit_and_another_seed_others()
    {
        Sample[] samples = Samples.Draw(new Networks.Single_5_3(1).Layout, 50);
        var options = new TrainingOptions { Epochs = 3, BatchSize = 8, Seed = 5 };

        Assert.Equal(Trained(samples, options), Trained(samples, options));
        Assert.NotEqual(Trained(samples, options), Trained(samples, options with { Seed = 6 }));
    }

    [Fact]
    public void Every_epoch_sees_every_sample_once_in_another_order()
    {
        var network = new Networks.Single_5_3(1);
        var data = new RecordingDataset(Samples.Set(Samples.Draw(network.Layout, 23)));

        network.Train(data, new TrainingOptions { Epochs = 3, BatchSize = 5 });

        int[][] epochs = [.. data.Read.Chunk(23)];
        Assert.Equal(3, epochs.Length);
        Assert.All(epochs, epoch => Assert.Equal(Enumerable.Range(0, 23), epoch.Order()));
        Assert.NotEqual(epochs[0], epochs[1]);
        Assert.NotEqual(epochs[1], epochs[2]);
    }

    [Fact]
    public void Progress_comes_once_an_epoch_with_the_validation()
    {
        var network = new Networks.Single_5_3(1);
        SampleSet data = Samples.Set(Samples.Draw(network.Layout, 30));
        var reports = new List<EpochResult>();

        TrainingResult result = network.Train(
            data, new TrainingOptions { Epochs = 4, Validation = data }, new InlineProgress(reports.Add));

        Assert.Equal([1, 2, 3, 4], reports.Select(report => report.Epoch));
        Assert.Equal(reports, result.Epochs);
        Assert.All(reports, report => Assert.Equal(30, report.Validation!.Count));
        Assert.True(result.FinalLoss < reports[0].Loss);
    }

    /// <summary>A step of several blocks comes about beside the network's own weights, and must start from what was set there.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    public void Weights_that_are_set_between_two_epochs_are_trained_on(int batchSize)
    {
        var network = new Networks.Single_5_3(1);
        SampleSet data = Samples.Set(Samples.Draw(network.Layout, 1000));
        var progress = new InlineProgress(report =>
        {
            if (report.Epoch == 1)
            {
                network.GetLayer(1).Weights.CopyFrom([.. Enumerable.Repeat(1f, 15)]);
            }
        });

        network.Train(data, new TrainingOptions { Epochs = 2, BatchSize = batchSize, LearningRate = 1e-3f }, progress);

        float[] weights = network.GetLayer(1).Weights.ToArray();
        Assert.All(weights, weight => Assert.InRange(weight, 0.9f, 1.1f));
        Assert.Contains(weights, weight => weight != 1f);
    }

    private static float[] Trained(Sample[] samples, TrainingOptions options)
    {
        var network = new Networks.Single_5_3(1);
        network.Train(Samples.Set(samples), options);
        return network.Parameters.ToArray();
    }

    private sealed class InlineProgress(Action<EpochResult> report) : IProgress<EpochResult>
    {
        public void Report(EpochResult value) => report(value);
    }
}
