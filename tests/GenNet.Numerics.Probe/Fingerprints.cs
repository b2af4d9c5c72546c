using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GenNet.Data;

namespace GenNet.Tests;

/// <summary>Hashes of the bits of everything a network computes while it is trained a little.</summary>
internal static class Fingerprints
{
    private const int Samples = 67;
    private const int Epochs = 3;

    public static IEnumerable<string> Of(INetwork network)
    {
        SampleSet samples = Draw(network.Layout, zeroShare: 0.25);
        SampleSet mostlyZero = Draw(network.Layout, zeroShare: 0.85);
        return Single(network, samples)
            .Concat(Batch(network, samples))
            .Concat(Prediction(network, samples))
            .Concat(Prediction(network, mostlyZero))
            .Concat(Training(network, samples, batchSize: 10))
            .Concat(Training(network, mostlyZero, batchSize: 10))
            .Concat(Training(network, mostlyZero, batchSize: 40))
            .Concat(Training(network, samples, batchSize: 1));
    }

    /// <summary>Of a network large enough that threads divide its steps: one line for each number of threads.</summary>
    public static IEnumerable<string> OfThreads(Func<INetwork> create)
    {
        SampleSet samples = Draw(create().Layout, zeroShare: 0.25);
        foreach (int threads in (int[])[1, 2, 4])
        {
            INetwork network = create();
            network.Train(samples, new TrainingOptions { Epochs = Epochs, BatchSize = Samples, LearningRate = 0.02f, Threads = threads });
            yield return $"threads {threads}: {Hash(network.Parameters)}";
        }
    }

    private static IEnumerable<string> Single(INetwork network, SampleSet samples)
    {
        var outputs = new float[Samples * network.Layout.OutputSize];
        var input = new float[network.Layout.InputSize];
        for (int sample = 0; sample < Samples; sample++)
        {
            samples.CopyInput(sample, input);
            network.Forward(input, outputs.AsSpan(sample * network.Layout.OutputSize, network.Layout.OutputSize));
        }

        yield return $"{network.Layout} single forward {Hash(outputs)}";
    }

    private static IEnumerable<string> Batch(INetwork network, SampleSet samples)
    {
        NetworkLayout layout = network.Layout;
        var batch = new MiniBatch(layout, Samples);
        for (int sample = 0; sample < Samples; sample++)
        {
            batch.Add(samples, sample);
        }

        double loss = network.Backpropagate(batch, 0.25f);
        for (int layer = 1; layer <= layout.Layers.Count; layer++)
        {
            float[] activations = [.. Enumerable.Range(0, Samples).SelectMany(row => batch.Activation(layer, row).ToArray())];
            yield return $"{layout} activations of layer {layer} {Hash(activations)}";
        }

        yield return $"{layout} loss {BitConverter.DoubleToInt64Bits(loss):X16}";

        var gradient = new float[layout.BufferLength];
        network.AddGradient(batch, gradient);
        for (int layer = layout.Layers.Count; layer >= 1; layer--)
        {
            yield return $"{layout} gradient of layer {layer} {Hash(new DenseLayer(layout.Layers[layer - 1], gradient))}";
        }
    }

    private static IEnumerable<string> Prediction(INetwork network, SampleSet samples)
    {
        yield return $"{network.Layout} outputs {Hash(network.Predict(samples))}";
        yield return $"{network.Layout} evaluation {BitConverter.DoubleToInt64Bits(network.Evaluate(samples).Loss):X16}";
    }

    private static IEnumerable<string> Training(INetwork network, SampleSet samples, int batchSize)
    {
        TrainingResult result = network.Train(
            samples, new TrainingOptions { Epochs = Epochs, BatchSize = batchSize, LearningRate = 0.02f });
        foreach (EpochResult epoch in result.Epochs)
        {
            yield return $"{network.Layout} by {batchSize}, training loss {epoch.Epoch} {BitConverter.DoubleToInt64Bits(epoch.Loss):X16}";
        }

        for (int layer = 1; layer <= network.Layout.Layers.Count; layer++)
        {
            yield return $"{network.Layout} by {batchSize}, trained layer {layer} {Hash(network.GetLayer(layer))}";
        }
    }

    private static SampleSet Draw(NetworkLayout layout, double zeroShare)
    {
        var random = new SeededRandom(7);
        var inputs = new float[Samples][];
        var targets = new float[Samples][];
        for (int sample = 0; sample < Samples; sample++)
        {
            inputs[sample] = [.. Enumerable.Range(0, layout.InputSize).Select(_ => random.NextDouble() < zeroShare ? 0f : (float)random.NextGaussian())];
            targets[sample] = new float[layout.OutputSize];
            targets[sample][random.NextInt(layout.OutputSize)] = 1f;
        }

        return new SampleSet(inputs, targets);
    }

    private static string Hash(DenseLayer layer) => Hash([.. layer.Biases, .. layer.Weights.ToArray()]);

    private static string Hash(ReadOnlySpan<float> values) =>
        Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(values)));
}
