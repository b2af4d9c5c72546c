using BenchmarkDotNet.Attributes;
using GenNet.Benchmarks.Dynamic;

namespace GenNet.Benchmarks;

/// <summary>One sample through 784-16-16-10, every call another one.</summary>
[MemoryDiagnoser]
public class ForwardBenchmarks
{
    private readonly Net784x16x16x10 _network = new(seed: 1);
    private readonly float[] _output = new float[Net784x16x16x10.OutputSize];
    private readonly float[][] _inputs = DigitSamples.Inputs;
    private NaiveNetwork _naive = null!;
    private TensorPrimitivesNetwork _tensorPrimitives = null!;
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        DenseParameters parameters = DenseParameters.Of(_network);
        _naive = new NaiveNetwork(parameters);
        _tensorPrimitives = new TensorPrimitivesNetwork(parameters);
    }

    [Benchmark(Baseline = true)]
    public float Naive()
    {
        _naive.Forward(NextInput(), _output);
        return _output[0];
    }

    [Benchmark]
    public float TensorPrimitives()
    {
        _tensorPrimitives.Forward(NextInput(), _output);
        return _output[0];
    }

    [Benchmark]
    public float GenNet()
    {
        _network.Forward(NextInput(), _output);
        return _output[0];
    }

    private float[] NextInput()
    {
        _next = (_next + 1) % DigitSamples.Count;
        return _inputs[_next];
    }
}
