using GenNet.Tests.Reference;
using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>A mini-batch made for a single sample has kernels of its own, which agree with those for many.</summary>
public class SingleSampleTests
{
    private const float Scale = 0.5f;

    public static TheoryData<string> Networks => NetworkClasses.Names;

    /// <summary>What is left of the sample before must not matter. That the gradient is right, the agreement tests say.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void It_computes_the_activations_of_a_larger_mini_batch_and_is_filled_again(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        var reused = new MiniBatch(network.Layout, 1);
        var larger = new MiniBatch(network.Layout, 2);
        foreach (Sample sample in Samples.Draw(network.Layout, 5))
        {
            Assert.Equal(Gradient(network, new MiniBatch(network.Layout, 1), sample), Gradient(network, reused, sample));

            larger.Stage([sample]);
            network.Forward(larger);
            for (int layer = 0; layer <= network.Layout.Layers.Count; layer++)
            {
                Tolerance.AssertClose(
                    larger.Activation(layer, 0).ToArray().Select(value => (double)value),
                    reused.Activation(layer, 0).ToArray(),
                    $"activations of layer {layer}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Its_output_is_that_of_the_sample_by_itself_bit_for_bit(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        var batch = new MiniBatch(network.Layout, 1);
        var output = new float[network.Layout.OutputSize];
        foreach (Sample sample in Samples.Draw(network.Layout, 5).SelectMany(WithZeros))
        {
            batch.Stage([sample]);
            network.Forward(batch);
            network.Forward(sample.Input, output);

            Assert.Equal(output, batch.Activation(network.Layout.Layers.Count, 0).ToArray());
        }
    }

    /// <summary>Where the weights of the first layer are too many for the first cache, now one half of them comes first, now the other.</summary>
    [Theory]
    [InlineData("Single_480_13")]
    [InlineData("Single_600_7")]
    [InlineData("Wide_784_16_16_10")]
    public void Its_output_is_the_same_however_often_it_comes(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        Sample sample = Samples.Draw(network.Layout, 1)[0];
        float[][] outputs = [.. Enumerable.Range(0, 4).Select(_ => new float[network.Layout.OutputSize])];
        foreach (float[] output in outputs)
        {
            network.Forward(sample.Input, output);
        }

        Assert.All(outputs[1..], output => Assert.Equal(outputs[0], output));
    }

    [Theory]
    [InlineData("Wide_65_63_64")]
    [InlineData("Wide_100_130_100")]
    [InlineData("Wide_256_256_10")]
    [InlineData("Probed_70_90_75_5")]
    public void A_layer_of_several_panels_behind_many_inputs_has_the_bits_of_a_larger_mini_batch(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        var single = new MiniBatch(network.Layout, 1);
        var larger = new MiniBatch(network.Layout, 2);
        foreach (Sample sample in Samples.Draw(network.Layout, 5))
        {
            foreach (MiniBatch batch in (MiniBatch[])[single, larger])
            {
                batch.Stage([sample]);
                network.Forward(batch);
            }

            Assert.Equal(larger.Activation(1, 0).ToArray(), single.Activation(1, 0).ToArray());
        }
    }

    [Theory]
    [InlineData("Probed_70_90_75_5")]
    [InlineData("Wide_256_256_10")]
    [InlineData("Deep_5_7_17_33_9_4")]
    public void Shares_of_its_gradient_are_the_whole(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        var batch = new MiniBatch(network.Layout, 1);
        float[] whole = Gradient(network, batch, Samples.Draw(network.Layout, 1)[0]);

        foreach (int shares in (int[])[2, 3, 7])
        {
            var gradient = new float[whole.Length];
            for (int index = 0; index < shares; index++)
            {
                network.AddGradient(batch, gradient, new Share(index, shares));
            }

            Assert.Equal(whole, gradient);
        }
    }

    [Theory]
    [InlineData("Probed_70_90_75_5")]
    [InlineData("Wide_4_2048_3")]
    [InlineData("Softmax_3_5")]
    public void Without_a_sample_nothing_changes(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        var batch = new MiniBatch(network.Layout, 1);
        batch.Stage(Samples.Draw(network.Layout, 1));
        network.Backpropagate(batch, Scale);
        batch.Clear();
        var gradient = new float[network.Layout.BufferLength];

        Assert.Equal(0, network.Forward(batch));
        Assert.Equal(0, network.Backpropagate(batch, float.NegativeInfinity));
        network.AddGradient(batch, gradient);

        Assert.All(gradient, value => Assert.Equal(0f, value));
    }

    [Theory]
    [InlineData("Probed_70_90_75_5")]
    [InlineData("Wide_784_16_16_10")]
    public void An_image_of_nothing_but_zeros_moves_only_biases_and_later_layers(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        var blank = new Sample(new float[network.Layout.InputSize], Samples.Draw(network.Layout, 1)[0].Target);
        float[] gradient = Gradient(network, new MiniBatch(network.Layout, 1), blank);

        Tolerance.AssertClose(
            Gradient(network, new MiniBatch(network.Layout, 2), blank).Select(value => (double)value), gradient, "gradient");
        Assert.All(gradient[..network.Layout.Layers[0].BiasOffset], value => Assert.Equal(0f, value));
    }

    [Theory]
    [InlineData("Probed_70_90_75_5")]
    [InlineData("Wide_784_16_16_10")]
    [InlineData("Deep_5_7_17_33_9_4")]
    public void Not_a_number_is_not_passed_over_and_no_step_is_taken(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        float[] before = network.Parameters.ToArray();
        Sample sample = Samples.Draw(network.Layout, 1)[0];
        sample.Input[^1] = float.NaN;
        var batch = new MiniBatch(network.Layout, 1);
        batch.Stage([sample]);

        Assert.True(double.IsNaN(network.TrainStep(batch, 0.1f)));
        Assert.All(batch.Activation(1, 0).ToArray(), value => Assert.True(float.IsNaN(value)));
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_class_computes_errors_as_the_interface_does(int capacity)
    {
        var network = new Networks.Deep_5_7_17_33_9_4(1);
        Sample sample = Samples.Draw(network.Layout, 1)[0];
        var batch = new MiniBatch(network.Layout, capacity);
        batch.Stage([sample]);

        double loss = network.Backpropagate(batch, Scale);

        Assert.Equal(((INetwork)network).Backpropagate(batch, Scale), loss);
    }

    /// <summary>A sample as it is, with a zero in the middle, where zeros are looked for first, and with zeros everywhere else.</summary>
    private static Sample[] WithZeros(Sample sample)
    {
        int middle = sample.Input.Length / 2;
        float[] hollow = [.. sample.Input];
        hollow[middle] = 0f;
        float[] rimless = [.. sample.Input];
        rimless.AsSpan(0, Math.Max(0, middle - 33)).Clear();
        rimless.AsSpan(Math.Min(rimless.Length, middle + 33)).Clear();
        return [sample, new Sample(hollow, sample.Target), new Sample(rimless, sample.Target)];
    }

    private static float[] Gradient(INetwork network, MiniBatch batch, Sample sample)
    {
        batch.Stage([sample]);
        network.Backpropagate(batch, Scale);
        var gradient = new float[network.Layout.BufferLength];
        network.AddGradient(batch, gradient);
        return gradient;
    }
}
