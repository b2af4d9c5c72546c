using BenchmarkDotNet.Attributes;
using GenNet.Data;

namespace GenNet.Benchmarks;

/// <summary>Reads the folder that <c>GENNET_MNIST</c> names; without it there is nothing to time.</summary>
[MemoryDiagnoser]
public class MnistLoadingBenchmarks
{
    private string _directory = "";

    [GlobalSetup]
    public void Setup() =>
        _directory = Environment.GetEnvironmentVariable(Mnist.DirectoryVariable)
            ?? throw new InvalidOperationException($"{Mnist.DirectoryVariable} must name the folder with MNIST.");

    [Benchmark]
    public MnistData Load() => Mnist.Load(_directory);
}
