using GenNet.Data;
using GenNet.Tests.Reference;

namespace GenNet.Tests.Emitted;

/// <summary>Random samples that fit a network: normal inputs of which some are exactly 0, targets that suit the loss.</summary>
internal static class Samples
{
    public static Sample[] Draw(NetworkLayout layout, int count, int seed = 1)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new Sample(Input(layout, random), Target(layout, random)))];
    }

    public static SampleSet Set(IEnumerable<Sample> samples) =>
        new([.. samples.Select(sample => sample.Input)], [.. samples.Select(sample => sample.Target)]);

    public static void Stage(this MiniBatch batch, IEnumerable<Sample> samples)
    {
        batch.Clear();
        foreach (Sample sample in samples)
        {
            batch.Add(sample.Input, sample.Target);
        }
    }

    private static float[] Input(NetworkLayout layout, SeededRandom random) =>
        [.. Enumerable.Range(0, layout.InputSize).Select(_ => random.NextInt(4) == 0 ? 0f : (float)random.NextGaussian())];

    private static float[] Target(NetworkLayout layout, SeededRandom random)
    {
        if (layout.Loss == Loss.Quadratic)
        {
            return [.. Enumerable.Range(0, layout.OutputSize).Select(_ => (float)random.NextDouble())];
        }

        var oneHot = new float[layout.OutputSize];
        oneHot[random.NextInt(layout.OutputSize)] = 1f;
        return oneHot;
    }
}
