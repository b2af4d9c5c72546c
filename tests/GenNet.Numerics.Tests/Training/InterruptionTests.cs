using GenNet.Data;
using GenNet.Tests.Emitted;
using Xunit;

namespace GenNet.Tests.Training;

/// <summary>Training that is cancelled, or that diverges, leaves a network to go on with.</summary>
public class InterruptionTests
{
    [Fact]
    public void Cancelled_between_mini_batches_the_network_keeps_what_it_learned()
    {
        var network = new Networks.Single_5_3(1);
        float[] fresh = network.Parameters.ToArray();
        using var source = new CancellationTokenSource();
        var data = new RecordingDataset(Samples.Set(Samples.Draw(network.Layout, 40)), read =>
        {
            if (read == 12)
            {
                source.Cancel();
            }
        });

        Assert.Throws<OperationCanceledException>(() =>
            network.Train(data, new TrainingOptions { Epochs = 5, BatchSize = 10 }, cancellationToken: source.Token));

        Assert.Equal(20, data.Read.Count);
        Assert.NotEqual(fresh, network.Parameters.ToArray());
        Assert.All(network.Parameters.ToArray(), value => Assert.True(float.IsFinite(value)));
        Assert.InRange(network.Classify(new float[5]), 0, 2);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(2000)]
    public void A_loss_of_NaN_stops_before_the_step_and_says_where(int batchSize)
    {
        var network = new Networks.Single_5_3(1);
        var data = new RecordingDataset(Samples.Set(Samples.Draw(network.Layout, 2000)), poisoned: 17);
        float[] fresh = network.Parameters.ToArray();

        var error = Assert.Throws<TrainingDivergedException>(() =>
            network.Train(data, new TrainingOptions { Epochs = 1, BatchSize = batchSize, LearningRate = 0.5f }));

        Assert.Equal(1, error.Epoch);
        Assert.True(double.IsNaN(error.Loss));
        Assert.Contains("epoch 1", error.Message, StringComparison.Ordinal);
        Assert.Contains("0.5", error.Message, StringComparison.Ordinal);
        Assert.All(network.Parameters.ToArray(), value => Assert.True(float.IsFinite(value)));
        if (batchSize == 2000)
        {
            Assert.Equal(fresh, network.Parameters.ToArray());
        }
    }

    [Fact]
    public void A_learning_rate_far_too_high_is_told()
    {
        var network = new Networks.Single_31_3(1);
        SampleSet data = Samples.Set(Samples.Draw(network.Layout, 100));

        Assert.Throws<TrainingDivergedException>(() =>
            network.Train(data, new TrainingOptions { Epochs = 50, BatchSize = 10, LearningRate = 1e6f }));
        Assert.All(network.Parameters.ToArray(), value => Assert.False(float.IsNaN(value)));
    }

    [Fact]
    public void Options_out_of_range_are_refused_by_name()
    {
        var network = new Networks.Single_5_3(1);
        SampleSet data = Samples.Set(Samples.Draw(network.Layout, 3));

        void AssertRefused(string name, TrainingOptions options) =>
            Assert.Throws<ArgumentOutOfRangeException>(name, () => network.Train(data, options));

        AssertRefused("Epochs", new TrainingOptions { Epochs = 0 });
        AssertRefused("BatchSize", new TrainingOptions { BatchSize = 0 });
        AssertRefused("Threads", new TrainingOptions { Threads = 0 });
        AssertRefused("LearningRate", new TrainingOptions { LearningRate = 0f });
        AssertRefused("LearningRate", new TrainingOptions { LearningRate = -1f });
        AssertRefused("LearningRate", new TrainingOptions { LearningRate = float.NaN });
        AssertRefused("LearningRate", new TrainingOptions { LearningRate = float.PositiveInfinity });
    }

    [Fact]
    public void A_step_refuses_a_learning_rate_it_cannot_go_by()
    {
        var network = new Networks.Single_5_3(1);
        float[] before = network.Parameters.ToArray();
        var batch = new MiniBatch(network.Layout, 3);
        batch.Stage(Samples.Draw(network.Layout, 3));

        foreach (float learningRate in (float[])[-1f, float.NaN, float.PositiveInfinity, float.NegativeInfinity])
        {
            Assert.Equal(
                learningRate,
                Assert.Throws<ArgumentOutOfRangeException>("learningRate", () => network.TrainStep(batch, learningRate)).ActualValue);
        }

        Assert.True(network.TrainStep(batch, 0f) > 0);
        Assert.Equal(before, network.Parameters.ToArray());
    }
}
