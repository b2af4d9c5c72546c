using BenchmarkDotNet.Attributes;

namespace GenNet.Benchmarks;

/// <summary>The parts of a training step of 784-512-512-10, to see where its time goes.</summary>
[MemoryDiagnoser]
public class PhaseBenchmarks
{
    private readonly Net784x512x512x10 _network = new(seed: 1);
    private MiniBatch _batch = null!;
    private AlignedBuffer _gradient = null!;

    /// <summary>Samples in a mini-batch.</summary>
    [Params(32, 128)]
    public int Batch { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _batch = new MiniBatch(_network.Layout, Batch);
        for (int sample = 0; sample < Batch; sample++)
        {
            _batch.Add(DigitSamples.Images, sample);
        }

        _gradient = new AlignedBuffer(_network.Layout.BufferLength);
    }

    [Benchmark]
    public double Activations() => ((INetwork)_network).Forward(_batch);

    [Benchmark]
    public double ActivationsAndErrors() => ((INetwork)_network).Backpropagate(_batch, 1e-9f);

    /// <summary>Into a buffer of its own, so that the weights stay what they are however often this runs.</summary>
    [Benchmark]
    public void Gradient() => ((INetwork)_network).AddGradient(_batch, _gradient.Span);
}
