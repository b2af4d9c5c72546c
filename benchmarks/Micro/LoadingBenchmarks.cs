using BenchmarkDotNet.Attributes;
using GenNet.Data;

namespace GenNet.Benchmarks;

/// <summary>What stands before the first training step: images, weights, files.</summary>
[MemoryDiagnoser]
public class LoadingBenchmarks
{
    private readonly Net784x512x512x10 _network = new(seed: 1);
    private byte[] _file = [];

    /// <summary>Digits to draw.</summary>
    [Params(1000)]
    public int Digits { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        using var stream = new MemoryStream();
        _network.Save(stream);
        _file = stream.ToArray();
    }

    [Benchmark]
    public LabeledImages DrawDigits() => SyntheticDigits.Generate(Digits, seed: 1);

    [Benchmark]
    public void InitializeWeights() => _network.Initialize(seed: 1);

    [Benchmark]
    public void SaveWeights()
    {
        using var stream = new MemoryStream(_file);
        _network.Save(stream);
    }

    [Benchmark]
    public void LoadWeights()
    {
        using var stream = new MemoryStream(_file);
        _network.Load(stream);
    }
}
