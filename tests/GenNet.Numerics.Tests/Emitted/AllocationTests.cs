using GenNet.Tests.Reference;
using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>Neither a prediction nor a training step allocates.</summary>
public class AllocationTests
{
    [Theory]
    [InlineData("Wide_784_16_16_10")]
    [InlineData("Wide_4_2048_3")]
    [InlineData("Wide_4_4096_3")]
    [InlineData("Softmax_3_5")]
    public void A_prediction_allocates_nothing(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        float[] input = Samples.Draw(network.Layout, 1)[0].Input;
        var output = new float[network.Layout.OutputSize];

        Assert.Equal(0, Allocations.Of(() => network.Forward(input, output)));
    }

    [Fact]
    public void A_classification_allocates_nothing()
    {
        var network = new Networks.Wide_784_16_16_10(1);
        float[] input = Samples.Draw(network.Layout, 1)[0].Input;

        Assert.Equal(0, Allocations.Of(() => network.Classify(input)));
    }

    [Theory]
    [InlineData("Wide_784_16_16_10", 10)]
    [InlineData("Wide_256_256_10", 10)]
    [InlineData("Wide_4_4096_3", 10)]
    [InlineData("Softmax_3_5", 10)]
    [InlineData("Probed_70_90_75_5", 1)]
    [InlineData("Softmax_3_5", 1)]
    public void A_training_step_allocates_nothing(string name, int batchSize)
    {
        INetwork network = NetworkClasses.Make(name);
        Sample[] samples = Samples.Draw(network.Layout, batchSize);
        GenNet.Data.SampleSet data = Samples.Set(samples);
        var batch = new MiniBatch(network.Layout, samples.Length);

        Assert.Equal(0, Allocations.Of(() =>
        {
            batch.Clear();
            for (int sample = 0; sample < data.Count; sample++)
            {
                batch.Add(data, sample);
            }

            network.TrainStep(batch, 0.01f);
        }));
    }
}
