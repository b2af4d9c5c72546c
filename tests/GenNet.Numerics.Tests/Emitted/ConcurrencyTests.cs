using GenNet.Tests.Reference;
using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>Many threads may ask one network at once.</summary>
public class ConcurrencyTests
{
    [Theory]
    [InlineData("Wide_47_48_49")]
    [InlineData("Wide_4_4096_3")]
    public void Predictions_on_many_threads_are_those_of_one(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        Sample[] samples = Samples.Draw(network.Layout, 200);
        float[][] alone = [.. samples.Select(Predict)];

        var together = new float[samples.Length][];
        Parallel.For(0, samples.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = Predict(samples[i]));

        Assert.Equal(alone, together);

        float[] Predict(Sample sample)
        {
            var output = new float[network.Layout.OutputSize];
            network.Forward(sample.Input, output);
            return output;
        }
    }
}
