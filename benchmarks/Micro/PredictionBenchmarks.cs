using BenchmarkDotNet.Attributes;
using GenNet.Data;

namespace GenNet.Benchmarks;

/// <summary>Many digits through 784-16-16-10 on one thread, by what a data set keeps of them.</summary>
[MemoryDiagnoser]
public class PredictionBenchmarks : IDisposable
{
    private const int Count = DigitSamples.Count;

    private readonly Predictor _predictor = new(new Net784x16x16x10(seed: 1), threads: 1);
    private readonly SampleSet _floats = new(DigitSamples.Inputs, DigitSamples.Targets);
    private readonly float[] _rows = [.. DigitSamples.Inputs.SelectMany(input => input)];
    private readonly float[] _outputs = new float[Count * Net784x16x16x10.OutputSize];

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public void Floats() => _predictor.Predict(_floats, _outputs);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Bytes() => _predictor.Predict(DigitSamples.Images, _outputs);

    [Benchmark(OperationsPerInvoke = Count)]
    public void Rows() => _predictor.Predict(_rows, _outputs);

    [GlobalCleanup]
    public void Dispose()
    {
        _predictor.Dispose();
        GC.SuppressFinalize(this);
    }
}
