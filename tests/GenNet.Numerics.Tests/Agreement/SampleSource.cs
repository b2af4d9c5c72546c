using GenNet.Data;
using GenNet.Tests.Reference;

namespace GenNet.Tests.Agreement;

/// <summary>Draws samples for a network, the same for the same seed.</summary>
internal static class SampleSource
{
    /// <summary>Samples whose inputs are normally distributed, some of them mostly zero as pixels are.</summary>
    public static Sample[] Draw(ReferenceNetwork network, int count, int seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(index => DrawAwayFromKinks(network, random, mostlyZero: index % 4 == 3))];
    }

    public static SampleSet ToSet(IReadOnlyCollection<Sample> samples) =>
        new([.. samples.Select(sample => sample.Input)], [.. samples.Select(sample => sample.Target)]);

    /// <summary>
    /// Where z is within rounding of 0, relu's derivative is 0 or 1 by luck, and no tolerance covers that: such samples
    /// are drawn again.
    /// </summary>
    private static Sample DrawAwayFromKinks(ReferenceNetwork network, SeededRandom random, bool mostlyZero)
    {
        while (true)
        {
            var sample = new Sample(DrawInput(network.Layers[0].Inputs, random, mostlyZero), DrawTarget(network, random));
            ReferencePass pass = network.Run(sample);
            bool nearKink = network.Layers.Where((layer, index) =>
                layer.Activation == Activation.Relu && pass.WeightedInputs[index + 1].Any(z => Math.Abs(z) < 1e-5)).Any();
            if (!nearKink)
            {
                return sample;
            }
        }
    }

    private static float[] DrawInput(int size, SeededRandom random, bool mostlyZero) =>
        [.. Enumerable.Range(0, size).Select(_ => mostlyZero && random.NextInt(5) > 0 ? 0f : (float)random.NextGaussian())];

    /// <summary>Between 0 and 1; where they are probabilities, of sum 1: one class, or shared among all.</summary>
    private static float[] DrawTarget(ReferenceNetwork network, SeededRandom random)
    {
        var target = new float[network.Layers[^1].Outputs];
        bool shared = random.NextInt(2) == 0;
        if (network.Loss == Loss.CrossEntropy && !shared)
        {
            target[random.NextInt(target.Length)] = 1f;
            return target;
        }

        double sum = 0;
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = (float)random.NextDouble();
            sum += target[i];
        }

        return network.Loss == Loss.CrossEntropy ? [.. target.Select(value => (float)(value / sum))] : target;
    }
}
