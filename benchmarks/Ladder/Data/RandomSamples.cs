using GenNet.Data;

namespace GenNet.Benchmarks.Ladder;

/// <summary>Random inputs without zeros, and targets as the loss wants them.</summary>
internal static class RandomSamples
{
    public static SampleData Draw(NetworkLayout layout, int count)
    {
        var random = new SeededRandom(1);
        var inputs = new float[count][];
        var targets = new float[count][];
        for (int i = 0; i < count; i++)
        {
            inputs[i] = Uniform(layout.InputSize, random);
            targets[i] = layout.Loss == Loss.CrossEntropy ? OneHot(layout.OutputSize, random) : Uniform(layout.OutputSize, random);
        }

        return new SampleData(new SampleSet(inputs, targets), inputs, targets, new InputRing(inputs), ZeroShare: 0);
    }

    private static float[] Uniform(int width, SeededRandom random)
    {
        var values = new float[width];
        foreach (ref float value in values.AsSpan())
        {
            value = (float)random.NextDouble(0.01, 1);
        }

        return values;
    }

    private static float[] OneHot(int width, SeededRandom random)
    {
        var values = new float[width];
        values[random.NextInt(width)] = 1;
        return values;
    }
}
