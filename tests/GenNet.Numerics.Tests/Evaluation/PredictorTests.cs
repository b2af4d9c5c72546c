using GenNet.Data;
using GenNet.Tests.Emitted;
using GenNet.Tests.Reference;
using GenNet.Tests.Training;
using Xunit;

namespace GenNet.Tests.Evaluations;

/// <summary>The outputs for whole data sets, on one thread and on several.</summary>
public class PredictorTests
{
    /// <summary>Large enough that threads share the samples.</summary>
    private const string Divided = "Wide_256_256_10";

    [Theory]
    [InlineData(Divided, 1)]
    [InlineData(Divided, 130)]
    [InlineData(Divided, 1000)]
    [InlineData("Wide_5_512_257", 700)]
    [InlineData("Wide_784_16_16_10", 1001)]
    [InlineData("Single_5_3", 300)]
    [InlineData("Softmax_3_17", 7)]
    public void Every_sample_gets_the_outputs_of_a_mini_batch_whatever_the_number_of_threads(string name, int count)
    {
        INetwork network = NetworkClasses.Make(name);
        Sample[] samples = Samples.Draw(network.Layout, count);
        SampleSet data = Samples.Set(samples);
        float[] inputs = [.. samples.SelectMany(sample => sample.Input)];
        float[] expected = OfMiniBatch(network, samples);

        foreach (int threads in (int[])[1, 2, 3, 8])
        {
            using var predictor = new Predictor(network, threads);
            var outputs = new float[expected.Length];
            predictor.Predict(data, outputs);
            Assert.Equal(expected, outputs);

            outputs.AsSpan().Clear();
            predictor.Predict(inputs, outputs);
            Assert.Equal(expected, outputs);
        }

        Assert.Equal(expected, network.Predict(data));
    }

    [Fact]
    public void Batches_of_different_sizes_follow_one_another()
    {
        INetwork network = NetworkClasses.Make(Divided);
        using var predictor = new Predictor(network, threads: 3);
        foreach (int count in (int[])[3, 600, 1, 129, 2000, 40])
        {
            Sample[] samples = Samples.Draw(network.Layout, count, seed: count);
            var outputs = new float[count * network.Layout.OutputSize];
            predictor.Predict(Samples.Set(samples), outputs);
            Assert.Equal(OfMiniBatch(network, samples), outputs);
        }
    }

    [Fact]
    public void A_part_of_a_data_set_can_be_asked_for()
    {
        INetwork network = NetworkClasses.Make(Divided);
        Sample[] samples = Samples.Draw(network.Layout, 900);
        SampleSet data = Samples.Set(samples);
        using var predictor = new Predictor(network, threads: 2);

        foreach ((int first, int count) in new[] { (0, 900), (5, 640), (899, 1), (900, 0), (0, 0) })
        {
            var outputs = new float[count * 10];
            predictor.Predict(data, first, count, outputs);
            Assert.Equal(OfMiniBatch(network, samples[first..(first + count)]), outputs);
        }

        Assert.Throws<ArgumentOutOfRangeException>("first", () => predictor.Predict(data, -1, 1, new float[10]));
        Assert.Throws<ArgumentOutOfRangeException>("first", () => predictor.Predict(data, 901, 0, Array.Empty<float>()));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => predictor.Predict(data, 1, 900, new float[9000]));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => predictor.Predict(data, 1, -1, Array.Empty<float>()));
        Assert.Throws<ArgumentException>("outputs", () => predictor.Predict(data, 1, 2, new float[10]));
    }

    [Fact]
    public void Weights_that_changed_count_from_the_next_call_on()
    {
        INetwork network = NetworkClasses.Make(Divided);
        Sample[] samples = Samples.Draw(network.Layout, 300);
        var outputs = new float[300 * network.Layout.OutputSize];
        using var predictor = new Predictor(network, threads: 2);
        predictor.Predict(Samples.Set(samples), outputs);

        network.Initialize(seed: 99);
        predictor.Predict(Samples.Set(samples), outputs);

        Assert.Equal(OfMiniBatch(network, samples), outputs);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Predicting_again_allocates_nothing(int threads)
    {
        INetwork network = NetworkClasses.Make(Divided);
        SampleSet data = Samples.Set(Samples.Draw(network.Layout, 300));
        var outputs = new float[300 * network.Layout.OutputSize];
        using var predictor = new Predictor(network, threads);

        Assert.Equal(0, Allocations.Of(() => predictor.Predict(data, outputs)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void An_evaluation_is_that_of_one_thread(int threads)
    {
        INetwork network = NetworkClasses.Make(Divided);
        SampleSet data = Samples.Set(Samples.Draw(network.Layout, 1003));

        Evaluation expected = network.Evaluate(data, threads: 1);
        Evaluation actual = network.Evaluate(data, threads);

        Assert.Equal(expected.Loss, actual.Loss);
        Assert.Equal(expected.Correct, actual.Correct);
        Assert.Equal(1003, actual.Count);
        Assert.All(Enumerable.Range(0, 100), cell =>
            Assert.Equal(expected.Confusion[cell / 10, cell % 10], actual.Confusion[cell / 10, cell % 10]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_a_data_set_throws_is_thrown_and_the_predictor_goes_on(int threads)
    {
        INetwork network = NetworkClasses.Make(Divided);
        Sample[] samples = Samples.Draw(network.Layout, 700);
        var outputs = new float[700 * network.Layout.OutputSize];
        using var predictor = new Predictor(network, threads);

        Assert.Equal(
            "Sample 432 cannot be read.",
            Assert.Throws<InvalidOperationException>(() => predictor.Predict(new BrokenDataset(Samples.Set(samples), broken: 432), outputs)).Message);

        predictor.Predict(Samples.Set(samples), outputs);
        Assert.Equal(OfMiniBatch(network, samples), outputs);
    }

    [Fact]
    public void Two_threads_cannot_use_it_at_once()
    {
        INetwork network = NetworkClasses.Make(Divided);
        using var predictor = new Predictor(network, threads: 1);
        SampleSet data = Samples.Set(Samples.Draw(network.Layout, 10));
        var outputs = new float[10 * network.Layout.OutputSize];
        Exception? refused = null;
        var meanwhile = new ReactingDataset(data, () => refused ??= Record.Exception(() => predictor.Predict(data, new float[outputs.Length])));

        predictor.Predict(meanwhile, outputs);

        Assert.Contains("one thread at a time", Assert.IsType<InvalidOperationException>(refused).Message, StringComparison.Ordinal);
        Assert.Equal(network.Predict(data), outputs);
    }

    [Fact]
    public void What_does_not_fit_is_refused_before_anything_is_written()
    {
        INetwork network = NetworkClasses.Make(Divided);
        using var predictor = new Predictor(network);
        SampleSet data = Samples.Set(Samples.Draw(network.Layout, 3));
        SampleSet others = Samples.Set(Samples.Draw(NetworkClasses.Make("Single_5_3").Layout, 3));

        Assert.Contains("256-256-10", Assert.Throws<ArgumentException>("data", () => predictor.Predict(others, new float[9])).Message, StringComparison.Ordinal);
        Assert.Contains("Expected 30 floats", Assert.Throws<ArgumentException>("outputs", () => predictor.Predict(data, new float[29])).Message, StringComparison.Ordinal);
        Assert.Contains("Expected 20 floats", Assert.Throws<ArgumentException>("outputs", () => predictor.Predict(new float[512], new float[30])).Message, StringComparison.Ordinal);
        Assert.Contains("rows of 256 floats", Assert.Throws<ArgumentException>("inputs", () => predictor.Predict(new float[255], new float[10])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("inputs", () => predictor.Predict(ReadOnlyMemory<float>.Empty, Array.Empty<float>()));
        Assert.Throws<ArgumentException>("data", () => network.Predict(others));
        Assert.Throws<ArgumentNullException>("data", () => predictor.Predict((Dataset)null!, Array.Empty<float>()));
        Assert.Throws<ArgumentNullException>("network", () => new Predictor(null!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void It_takes_at_least_one_thread(int threads)
    {
        INetwork network = NetworkClasses.Make(Divided);
        SampleSet data = Samples.Set(Samples.Draw(network.Layout, 3));

        Assert.Throws<ArgumentOutOfRangeException>(nameof(threads), () => new Predictor(network, threads));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(threads), () => network.Evaluate(data, threads));
    }

    [Fact]
    public void Disposed_of_it_says_so()
    {
        INetwork network = NetworkClasses.Make(Divided);
        var predictor = new Predictor(network, threads: 2);
        predictor.Predict(Samples.Set(Samples.Draw(network.Layout, 700)), new float[7000]);
        predictor.Dispose();
        predictor.Dispose();

        Assert.Contains(
            nameof(Predictor),
            Assert.Throws<ObjectDisposedException>(() => predictor.Predict(new float[256], new float[10])).Message,
            StringComparison.Ordinal);
    }

    private static float[] OfMiniBatch(INetwork network, Sample[] samples)
    {
        // Of 2 at least, for a mini-batch of one has kernels of its own.
        var batch = new MiniBatch(network.Layout, Math.Max(samples.Length, 2));
        batch.Stage(samples);
        network.Forward(batch);
        return [.. Enumerable.Range(0, samples.Length).SelectMany(sample => batch.Output(sample).ToArray())];
    }

    private sealed class ReactingDataset(Dataset data, Action reaction) : WrappedDataset(data)
    {
        public override void CopyInput(int sample, Span<float> destination)
        {
            reaction();
            base.CopyInput(sample, destination);
        }
    }
}
