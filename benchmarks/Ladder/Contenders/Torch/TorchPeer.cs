using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using GenNet.Benchmarks.Dynamic;

namespace GenNet.Benchmarks.Ladder;

/// <summary>One PyTorch process, shared by the contenders that run in it.</summary>
internal sealed class TorchPeer : IDisposable
{
    private readonly PythonPeer _python;
    private Rung? _rung;
    private int _contests;

    private TorchPeer(PythonPeer python) => _python = python;

    /// <summary>Its version and what it multiplies matrices with, for people.</summary>
    public string Description => $"PyTorch {_python.Greeting["version"]}, {_python.Greeting["blas"]}";

    /// <summary>Whether it multiplies with the plain loops of the reference BLAS, far below its best.</summary>
    public bool HasReferenceBlas => ((string?)_python.Greeting["blas"])?.Contains("/libblas", StringComparison.Ordinal) ?? false;

    /// <exception cref="ContenderFailedException">There is no PyTorch here.</exception>
    public static TorchPeer Start(int threads) => new(TorchProcess.Start(threads));

    /// <summary>Takes on a rung; the second contender to ask finds it done.</summary>
    public void Enter(Rung rung, SampleData data, DenseParameters parameters)
    {
        if (_rung == rung)
        {
            return;
        }

        NetworkLayout layout = rung.Layout;
        var sizes = new JsonArray();
        foreach (int size in layout.LayerSizes)
        {
            sizes.Add(size);
        }

        IEnumerable<float[]> blocks = parameters.Weights.Zip(parameters.Biases).SelectMany(layer => new[] { layer.First, layer.Second });
        _python.Ask(new JsonObject
        {
            ["command"] = "enter",
            ["sizes"] = sizes,
            ["hidden"] = Names.Of(rung.HiddenActivation),
            ["output"] = Names.Of(layout.OutputActivation),
            ["loss"] = Names.Of(layout.Loss),
            ["parameters"] = Encode(blocks),
            ["samples"] = data.Count,
            ["zeros"] = data.ZeroShare,
        });
        _rung = rung;
    }

    public float[] StepAndForward(string contender, float[][] inputs, float[][] targets, float learningRate)
    {
        JsonObject answer = _python.Ask(new JsonObject
        {
            ["command"] = "check",
            ["contender"] = contender,
            ["inputs"] = Encode(inputs),
            ["targets"] = Encode(targets),
            ["rate"] = learningRate,
        });
        byte[] outputs = Convert.FromBase64String((string)answer["outputs"]!);
        return MemoryMarshal.Cast<byte, float>(outputs).ToArray();
    }

    /// <summary>Makes a contestant ready.</summary>
    /// <param name="contender">As the script knows it.</param>
    /// <param name="cell">What it is to be timed on.</param>
    /// <param name="samples">How many of the samples to train on.</param>
    /// <returns>What it is asked for by.</returns>
    public int Prepare(string contender, Cell cell, int samples)
    {
        int id = ++_contests;
        _python.Ask(new JsonObject
        {
            ["command"] = "prepare",
            ["id"] = id,
            ["contender"] = contender,
            ["measure"] = Names.Of(cell.Measure),
            ["batch"] = cell.Batch,
            ["samples"] = samples,
            ["rate"] = LadderSettings.LearningRate,
        });
        return id;
    }

    public IReadOnlyList<double> Run(int contest, TimeSpan turn)
    {
        JsonObject answer = _python.Ask(new JsonObject
        {
            ["command"] = "run",
            ["id"] = contest,
            ["milliseconds"] = turn.TotalMilliseconds,
        });
        return [.. answer["nanoseconds"]!.AsArray().Select(value => (double)value!)];
    }

    public void Release(int contest) => _python.Ask(new JsonObject { ["command"] = "release", ["id"] = contest });

    public void Dispose() => _python.Dispose();

    private static string Encode(IEnumerable<float[]> blocks) =>
        Convert.ToBase64String(MemoryMarshal.AsBytes(blocks.SelectMany(block => block).ToArray().AsSpan()));
}
