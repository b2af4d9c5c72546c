using GenNet.Tests.Emitted;
using GenNet.Tests.Reference;
using Xunit;
using Xunit.Sdk;

namespace GenNet.Tests.Agreement;

/// <summary>The comparison itself is judged: a network that is wrong in one weight must not pass.</summary>
public class SensitivityTests
{
    public static TheoryData<string> Networks => NetworkClasses.Names;

    [Theory]
    [MemberData(nameof(Networks))]
    public void One_weight_left_out_is_noticed_in_its_layer(string name)
    {
        INetwork network = NetworkClasses.Make(name, AgreementTests.Seed);
        ReferenceNetwork reference = ReferenceNetwork.Of(network);
        Sample[] samples = SampleSource.Draw(reference, 20, AgreementTests.Seed);
        foreach (DenseLayout layer in network.Layout.Layers)
        {
            (int output, int input) = LastInUse(reference, samples, layer.Index);
            ref float weight = ref network.GetLayer(layer.Index).Weights[output, input];
            float saved = weight;
            weight = 0f;

            Assert.Contains(samples, sample => Differs(network, reference, layer.Index, sample));

            weight = saved;
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void One_sample_left_out_of_one_weight_of_the_gradient_is_noticed(string name)
    {
        INetwork network = NetworkClasses.Make(name, AgreementTests.Seed);
        ReferenceNetwork reference = ReferenceNetwork.Of(network);
        Sample[] samples = SampleSource.Draw(reference, 20, AgreementTests.Seed);
        ReferencePass[] passes = [.. samples.Select(reference.Run)];
        var expected = new ScaledGradient(reference);
        for (int i = 0; i < samples.Length; i++)
        {
            expected.Add(passes[i], new RoundingScale(reference, passes[i], samples[i].ExactTarget));
        }

        Gradient actual = network.ComputeGradient(SampleSource.ToSet(samples));
        Comparison.AssertClose(expected, actual, "whole");
        foreach (DenseLayout layer in network.Layout.Layers)
        {
            (int output, int input) = LastInUse(reference, samples, layer.Index);
            double left = passes.Select(pass => pass.Errors[layer.Index][output] * pass.Activations[layer.Index - 1][input]).MaxBy(Math.Abs);
            ref double weight = ref expected.Sum.Layers[layer.Index - 1].Weights[output][input];
            double saved = weight;
            weight -= left;

            Assert.Throws<FailException>(() => Comparison.AssertClose(expected, actual, "less one"));

            weight = saved;
        }
    }

    /// <summary>The last weight that matters: relu may leave a neuron at 0 for all samples.</summary>
    private static (int Output, int Input) LastInUse(ReferenceNetwork reference, Sample[] samples, int layer) =>
        samples.Select(reference.Run)
            .Select(pass => (
                Array.FindLastIndex(pass.Activations[layer], a => a != 0),
                Array.FindLastIndex(pass.Activations[layer - 1], a => a != 0)))
            .Where(place => place is { Item1: >= 0, Item2: >= 0 })
            .Max();

    private static bool Differs(INetwork network, ReferenceNetwork reference, int layer, Sample sample)
    {
        ReferencePass pass = reference.Run(sample);
        var scale = new RoundingScale(reference, pass, sample.ExactTarget);
        var batch = new MiniBatch(network.Layout, 1);
        batch.Add(sample.Input, sample.Target);
        network.Forward(batch);
        try
        {
            Comparison.AssertClose(pass.Activations[layer], batch.Activation(layer, 0), scale.Activations[layer], "activation");
            return false;
        }
        catch (FailException)
        {
            return true;
        }
    }
}
