using GenNet.Data;
using GenNet.Tests.Emitted;
using GenNet.Tests.Reference;
using GenNet.Tests.Training;
using Xunit;

namespace GenNet.Tests.Evaluations;

/// <summary>Samples with many zeros go forward by lists of what is not zero, and stand among others that do not.</summary>
public class ListedPredictionTests
{
    private const string Divided = "Wide_256_256_10";

    public static TheoryData<string> Networks =>
        [Divided, "Wide_784_16_16_10", "Wide_784_30_10", "Wide_100_130_100", "Wide_257_10_256", "Probed_80_3_7"];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Outputs_are_those_of_a_mini_batch_but_for_rounding(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        Sample[] samples = Mixed(network.Layout, 140);
        var batch = new MiniBatch(network.Layout, samples.Length);
        batch.Stage(samples);
        network.Forward(batch);

        Tolerance.AssertClose(
            Enumerable.Range(0, samples.Length).SelectMany(sample => batch.Output(sample).ToArray()).Select(output => (double)output),
            network.Predict(Samples.Set(samples)),
            "outputs");
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_sample_has_the_same_outputs_whatever_stands_beside_it_and_wherever_it_comes_from(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        int size = network.Layout.OutputSize;
        Sample[] samples = Mixed(network.Layout, 300);
        float[] expected = [.. samples.SelectMany(sample => network.Predict(Samples.Set([sample])))];

        foreach (int threads in (int[])[1, 2, 3, 8])
        {
            using var predictor = new Predictor(network, threads);
            var outputs = new float[expected.Length];
            foreach (Dataset data in (Dataset[])[Samples.Set(samples), new WrappedDataset(Samples.Set(samples))])
            {
                outputs.AsSpan().Clear();
                predictor.Predict(data, outputs);
                Assert.Equal(expected, outputs);
            }

            outputs.AsSpan().Clear();
            predictor.Predict(samples.SelectMany(sample => sample.Input).ToArray(), outputs);
            Assert.Equal(expected, outputs);

            predictor.Predict(Samples.Set(samples), 77, 150, outputs.AsMemory(0, 150 * size));
            Assert.Equal(expected[(77 * size)..(227 * size)], outputs[..(150 * size)]);
        }
    }

    [Fact]
    public void Images_have_the_outputs_of_their_floats()
    {
        INetwork network = NetworkClasses.Make("Wide_784_16_16_10");
        var random = new SeededRandom(3);
        var pixels = new byte[150 * 784];
        for (int i = 0; i < pixels.Length; i++)
        {
            // Most images have few pixels that are not zero, every fifth has many.
            bool isInk = random.NextInt(i / 784 % 5 == 0 ? 2 : 6) == 0 || i / 784 % 10 == 0;
            pixels[i] = (byte)(isInk ? 1 + random.NextInt(255) : 0);
        }

        var images = new LabeledImages(pixels, 28, 28, new byte[150]);
        var floats = new float[pixels.Length];
        for (int i = 0; i < images.Count; i++)
        {
            images.CopyInput(i, floats.AsSpan(i * 784, 784));
        }

        var outputs = new float[1500];
        using var predictor = new Predictor(network);
        predictor.Predict(floats, outputs);
        Assert.Equal(outputs, network.Predict(images));
    }

    [Fact]
    public void An_evaluation_of_both_kinds_is_that_of_one_thread()
    {
        INetwork network = NetworkClasses.Make(Divided);
        SampleSet data = Samples.Set(Mixed(network.Layout, 603));

        Evaluation expected = network.Evaluate(data, threads: 1);
        foreach (int threads in (int[])[2, 3, 8])
        {
            Evaluation actual = network.Evaluate(data, threads);
            Assert.Equal(expected.Loss, actual.Loss);
            Assert.Equal(expected.Correct, actual.Correct);
            Assert.Equal(603, actual.Count);
        }
    }

    [Fact]
    public void Each_sample_is_read_once()
    {
        INetwork network = NetworkClasses.Make("Wide_784_16_16_10");
        var data = new RecordingDataset(Samples.Set(Mixed(network.Layout, 200)));

        using var predictor = new Predictor(network, threads: 1);
        predictor.Predict(data, new float[2000]);

        Assert.Equal(Enumerable.Range(0, 200), data.Read);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Predicting_again_allocates_nothing(int threads)
    {
        INetwork network = NetworkClasses.Make(Divided);
        SampleSet data = Samples.Set(Mixed(network.Layout, 300));
        var outputs = new float[3000];
        using var predictor = new Predictor(network, threads);

        Assert.Equal(0, Allocations.Of(() => predictor.Predict(data, outputs)));
    }

    /// <summary>Samples of which some have many zeros, some few, some none and some nothing else.</summary>
    private static Sample[] Mixed(NetworkLayout layout, int count)
    {
        var random = new SeededRandom(count);
        Sample[] samples = Samples.Draw(layout, count);
        foreach (Sample sample in samples)
        {
            double share = random.NextInt(6) switch { 0 => 1, 1 => 0.7, 2 => 0, _ => 0.2 };
            for (int input = 0; input < sample.Input.Length; input++)
            {
                sample.Input[input] = random.NextDouble() < share ? sample.Input[input] : 0f;
            }
        }

        return samples;
    }
}
