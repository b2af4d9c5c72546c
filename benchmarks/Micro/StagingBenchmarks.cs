using BenchmarkDotNet.Attributes;
using GenNet.Data;

namespace GenNet.Benchmarks;

/// <summary>What it takes to get a mini-batch of 128 digits from a data set into place.</summary>
[MemoryDiagnoser]
public class StagingBenchmarks
{
    private const int Batch = 128;

    private readonly MiniBatch _batch = new(new Net784x16x16x10(seed: 1).Layout, Batch);
    private readonly SampleSet _floats = new(DigitSamples.Inputs, DigitSamples.Targets);
    private int _next;

    [Benchmark(Baseline = true, OperationsPerInvoke = Batch)]
    public void Floats() => Stage(_floats);

    [Benchmark(OperationsPerInvoke = Batch)]
    public void Bytes() => Stage(DigitSamples.Images);

    private void Stage(Dataset data)
    {
        _next = (_next + Batch) % DigitSamples.Count;
        _batch.Clear();
        for (int i = 0; i < Batch; i++)
        {
            _batch.Add(data, _next + i);
        }
    }
}
