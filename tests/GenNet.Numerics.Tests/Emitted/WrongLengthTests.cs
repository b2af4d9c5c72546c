using GenNet.Data;
using Xunit;

namespace GenNet.Tests.Emitted;

#pragma warning disable GENNET029 // What the compiler warns of is refused at run time too.

/// <summary>Spans, mini-batches and data that do not fit are refused by name and length.</summary>
public class WrongLengthTests
{
    private static readonly Networks.Single_5_3 Network = new(1);

    [Fact]
    public void A_wrong_input_is_refused()
    {
        var error = Assert.Throws<ArgumentException>("input", () => Network.Forward(new float[4], new float[3]));
        Assert.Contains("length 5, not 4", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("input", () => Network.Classify(new float[6]));
    }

    [Fact]
    public void A_wrong_output_is_refused() =>
        Assert.Throws<ArgumentException>("output", () => Network.Forward(new float[5], new float[4]));

    [Fact]
    public void A_mini_batch_of_another_network_is_refused()
    {
        INetwork network = Network;
        var batch = new MiniBatch(new Networks.Single_16_3(1).Layout, 2);
        Assert.Throws<ArgumentException>(() => network.Forward(batch));
        Assert.Throws<ArgumentException>(() => network.Backpropagate(batch, 1f));
        Assert.Throws<ArgumentException>(() => network.AddGradient(batch, network.Parameters));
    }

    [Fact]
    public void A_gradient_of_another_length_is_refused()
    {
        var batch = new MiniBatch(Network.Layout, 2);
        Assert.Throws<ArgumentException>("parameters", () => Network.AddGradient(batch, new float[3]));
    }

    [Fact]
    public void Data_of_other_sizes_are_refused()
    {
        var data = new SampleSet([[1f, 2f]], [[1f]]);
        Assert.Contains("inputs of length 2 and targets of length 1", Assert.Throws<ArgumentException>("data", () => Network.Train(data)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("data", () => Network.Evaluate(data));
        Assert.Throws<ArgumentException>("data", () => Network.ComputeGradient(data));
    }

    [Fact]
    public void A_full_mini_batch_is_refused_one_more()
    {
        var batch = new MiniBatch(Network.Layout, 1);
        batch.Add(new float[5], new float[3]);
        Assert.Throws<InvalidOperationException>(() => batch.Add(new float[5], new float[3]));
    }

    [Fact]
    public void A_step_on_no_samples_is_refused() =>
        Assert.Throws<ArgumentException>("batch", () => Network.TrainStep(new MiniBatch(Network.Layout, 1), 1f));
}
