using GenNet.Tests.Agreement;
using GenNet.Tests.Emitted;
using GenNet.Tests.Reference;
using Xunit;

namespace GenNet.Tests.Training;

/// <summary>A whole epoch, step by step, against the reference: each step from the weights the one before left.</summary>
public class ReferenceDescentTests
{
    private const int Count = 23;

    // Every step adds its rounding errors to those of the steps before.
    private const double Tolerance = 5 * Comparison.Tolerance;

    private static readonly string[] Names =
    [
        "Deep_1_1_1_1_1",
        "Deep_5_7_17_33_9_4",
        "DeepSoftmax_8_12_4_20_6",
        "Softmax_3_17",
        "SoftmaxTanh_4_33_2",
        "Square_16",
        "Square_33",
        "Waist_33_1_33",
        "Wide_47_48_49",
        "Wide_257_10_256",
        "Wide_63_64_65",
        "Probed_70_90_75_5",
    ];

    public static TheoryData<string, int, float> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, float>();
            foreach (string name in Names)
            {
                cases.Add(name, 5, 0.1f);
                cases.Add(name, 1, 0.002f);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_epoch_moves_the_weights_as_the_textbook_does(string name, int batchSize, float rate)
    {
        INetwork network = NetworkClasses.Make(name, AgreementTests.Seed);
        ReferenceNetwork reference = ReferenceNetwork.Of(network);
        ReferenceLayer[] scale = new ReferenceGradient(reference).Layers;
        Sample[] samples = SampleSource.Draw(reference, Count, seed: 5);
        var data = new RecordingDataset(SampleSource.ToSet(samples));

        TrainingResult result = network.Train(
            data, new TrainingOptions { Epochs = 1, BatchSize = batchSize, LearningRate = rate });

        double loss = 0;
        foreach (int[] miniBatch in data.Read.Chunk(batchSize))
        {
            loss += Step(reference, scale, rate, [.. miniBatch.Select(sample => samples[sample])]);
        }

        Assert.Equal(loss / Count, result.FinalLoss, Tolerance * loss);
        for (int l = 1; l <= scale.Length; l++)
        {
            AssertClose(reference.Layers[l - 1], scale[l - 1], network.GetLayer(l));
        }
    }

    /// <summary>w → w − η ∂C/∂w for the mean loss; returns the sum of the losses before.</summary>
    private static double Step(ReferenceNetwork reference, ReferenceLayer[] scale, float rate, Sample[] miniBatch)
    {
        var gradient = new ScaledGradient(reference);
        foreach (Sample sample in miniBatch)
        {
            ReferencePass pass = reference.Run(sample);
            gradient.Add(pass, new RoundingScale(reference, pass, sample.ExactTarget));
        }

        double share = (double)rate / miniBatch.Length;
        for (int l = 0; l < scale.Length; l++)
        {
            for (int j = 0; j < scale[l].Outputs; j++)
            {
                reference.Layers[l].Biases[j] -= share * gradient.Sum.Layers[l].Biases[j];
                scale[l].Biases[j] += share * gradient.Scale[l].Biases[j];
                for (int k = 0; k < scale[l].Inputs; k++)
                {
                    reference.Layers[l].Weights[j][k] -= share * gradient.Sum.Layers[l].Weights[j][k];
                    scale[l].Weights[j][k] += share * gradient.Scale[l].Weights[j][k];
                }
            }
        }

        return gradient.Sum.Loss;
    }

    private static void AssertClose(ReferenceLayer expected, ReferenceLayer scale, DenseLayer actual)
    {
        for (int j = 0; j < expected.Outputs; j++)
        {
            AssertClose(expected.Biases[j], scale.Biases[j], actual.Biases[j]);
            for (int k = 0; k < expected.Inputs; k++)
            {
                AssertClose(expected.Weights[j][k], scale.Weights[j][k], actual.Weights[j, k]);
            }
        }
    }

    private static void AssertClose(double expected, double scale, float actual) =>
        Assert.Equal(expected, actual, Tolerance * (Math.Abs(expected) + scale));
}
