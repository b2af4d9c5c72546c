using GenNet.Tests.Emitted;
using GenNet.Tests.Reference;
using Xunit;

namespace GenNet.Tests.Agreement;

/// <summary>Every declared network where its neurons are driven far out of the range in which activations curve.</summary>
public class SaturationAgreementTests
{
    private static readonly float[] Extremes = [50f, -50f, 100f, -100f, 1000f, -1000f, 0.25f];

    public static TheoryData<string> Networks => NetworkClasses.Names;

    /// <summary>The biases alone are huge, and every neuron of a layer and every sample has its own.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void Saturated_neurons_agree_with_the_reference_and_nothing_is_NaN(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        foreach (DenseLayout layer in network.Layout.Layers)
        {
            Span<float> biases = network.GetLayer(layer.Index).Biases;
            for (int j = 0; j < biases.Length; j++)
            {
                biases[j] = Extremes[(j + layer.Index) % Extremes.Length];
            }
        }

        AssertAgrees(network);
    }

    /// <summary>All outputs equally far out, so that no softmax may look at the size of its inputs, only at their differences.</summary>
    [Theory]
    [InlineData("Softmax_3_2", 1000f)]
    [InlineData("Softmax_3_16", 1000f)]
    [InlineData("Softmax_3_17", -1000f)]
    [InlineData("Softmax_3_33", -1000f)]
    [InlineData("Softmax_3_100", 1e30f)]
    public void Softmax_of_equal_inputs_is_uniform_however_large_they_are(string name, float z)
    {
        INetwork network = NetworkClasses.Make(name);
        network.Parameters.Clear();
        network.GetLayer(1).Biases.Fill(z);
        var output = new float[network.Layout.OutputSize];

        network.Forward([1f, 2f, 3f], output);

        Assert.All(output, value => Assert.Equal(1f / output.Length, value, 1e-7f));
    }

    private static void AssertAgrees(INetwork network)
    {
        ReferenceNetwork reference = ReferenceNetwork.Of(network);
        Sample[] samples = SampleSource.Draw(reference, 5, seed: 3);
        var expected = new ScaledGradient(reference);
        var output = new float[network.Layout.OutputSize];
        foreach (Sample sample in samples)
        {
            ReferencePass pass = reference.Run(sample);
            var scale = new RoundingScale(reference, pass, sample.ExactTarget);
            expected.Add(pass, scale);

            network.Forward(sample.Input, output);
            Comparison.AssertClose(pass.Activations[^1], output, scale.Activations[^1], "output");
        }

        Comparison.AssertClose(expected, network.ComputeGradient(SampleSource.ToSet(samples)), "saturated");
    }
}
