using BenchmarkDotNet.Attributes;
using GenNet.Benchmarks.Dynamic;
using GenNet.Data;

namespace GenNet.Benchmarks;

/// <summary>
/// One training step of 784-16-16-10: a mini-batch staged, carried forward and back, and the step taken. Every step
/// another mini-batch, of random samples.
/// </summary>
[MemoryDiagnoser]
public class TrainingStepBenchmarks
{
    // Low, so that no network saturates however often the step is taken.
    private const float LearningRate = 0.01f;

    private readonly Net784x16x16x10 _network = new(seed: 1);
    private readonly LabeledImages _images = DigitSamples.Images;
    private readonly float[][] _inputs = DigitSamples.Inputs;
    private readonly float[][] _targets = DigitSamples.Targets;
    private readonly int[] _order = [.. Enumerable.Range(0, DigitSamples.Count)];
    private NaiveNetwork _naive = null!;
    private TensorPrimitivesNetwork _tensorPrimitives = null!;
    private MiniBatch _batch = null!;
    private int _next;

    /// <summary>Samples in a mini-batch.</summary>
    [Params(10, 128)]
    public int Batch { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        new SeededRandom(1).Shuffle<int>(_order);
        DenseParameters parameters = DenseParameters.Of(_network);
        _naive = new NaiveNetwork(parameters);
        _tensorPrimitives = new TensorPrimitivesNetwork(parameters);
        _batch = new MiniBatch(_network.Layout, Batch);
    }

    [Benchmark(Baseline = true)]
    public void Naive() => _naive.Train(_inputs, _targets, NextSamples(), LearningRate);

    [Benchmark]
    public void TensorPrimitives() => _tensorPrimitives.Train(_inputs, _targets, NextSamples(), LearningRate);

    [Benchmark]
    public double GenNet()
    {
        _batch.Clear();
        foreach (int sample in NextSamples())
        {
            _batch.Add(_images, sample);
        }

        return _network.TrainStep(_batch, LearningRate);
    }

    private ReadOnlySpan<int> NextSamples()
    {
        _next = _next + Batch > _order.Length ? 0 : _next;
        ReadOnlySpan<int> samples = _order.AsSpan(_next, Batch);
        _next += Batch;
        return samples;
    }
}
