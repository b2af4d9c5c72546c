using GenNet.Tests.Emitted;
using GenNet.Tests.Reference;
using Xunit;

namespace GenNet.Tests.Agreement;

/// <summary>What every declared network computes, against the reference.</summary>
public class AgreementTests
{
    internal const int Seed = 20251120;

    // Whole tiles of 4, 8 and 12 rows and all their tails, then several tiles with tails.
    private static readonly int[] BatchSizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 31, 33, 100];

    // A network with many weights differs from a small one in its panels and not in its tails, and the reference is slow.
    private static readonly int[] FewBatchSizes = [1, 5, 12, 14, 33];
    private const int ManyParameters = 5_000;

    public static TheoryData<string> Networks => NetworkClasses.Names;

    [Theory]
    [MemberData(nameof(Networks))]
    public void Declares_what_its_attribute_says(string name)
    {
        INetwork network = NetworkClasses.Make(name, Seed);
        Declaration declaration = Declaration.Of(network.GetType());

        Assert.Equal(declaration.LayerSizes, network.Layout.LayerSizes);
        Assert.Equal(declaration.Loss, network.Layout.Loss);
        Assert.All(network.Layout.Layers.SkipLast(1), layer => Assert.Equal(declaration.Hidden, layer.Activation));
        Assert.Equal(declaration.Output, network.Layout.OutputActivation);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Forward_of_one_input(string name)
    {
        INetwork network = NetworkClasses.Make(name, Seed);
        ReferenceNetwork reference = ReferenceNetwork.Of(network);
        var output = new float[network.Layout.OutputSize];

        foreach (Sample sample in SampleSource.Draw(reference, 8, Seed))
        {
            ReferencePass pass = reference.Run(sample);
            output.AsSpan().Fill(float.NaN);
            network.Forward(sample.Input, output);

            Comparison.AssertClose(
                pass.Activations[^1], output, new RoundingScale(reference, pass, sample.ExactTarget).Activations[^1], "output");
        }
    }

    /// <summary>One mini-batch for all sizes, the largest first: rows left from a larger one must not matter.</summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void Forward_of_mini_batches(string name)
    {
        INetwork network = NetworkClasses.Make(name, Seed);
        ReferenceNetwork reference = ReferenceNetwork.Of(network);
        int[] sizes = SizesFor(network);
        Sample[] samples = SampleSource.Draw(reference, sizes[^1], Seed);
        ReferencePass[] passes = [.. samples.Select(reference.Run)];
        RoundingScale[] scales = [.. samples.Select((sample, i) => new RoundingScale(reference, passes[i], sample.ExactTarget))];
        var batch = new MiniBatch(network.Layout, sizes[^1]);

        foreach (int size in sizes.Reverse())
        {
            // Other samples in other rows each time.
            int first = samples.Length - size;
            batch.Clear();
            for (int row = 0; row < size; row++)
            {
                batch.Add(samples[first + row].Input, samples[first + row].Target);
            }

            double loss = network.Forward(batch);

            Comparison.AssertClose(passes[first..].Sum(pass => pass.Loss), loss, scales[first..].Sum(scale => scale.Loss), $"loss of {size}");
            for (int row = 0; row < size; row++)
            {
                for (int l = 0; l <= reference.Layers.Count; l++)
                {
                    Comparison.AssertClose(
                        passes[first + row].Activations[l],
                        batch.Activation(l, row),
                        scales[first + row].Activations[l],
                        $"row {row} of {size}, layer {l}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Gradient_of_the_mean_loss(string name)
    {
        INetwork network = NetworkClasses.Make(name, Seed);
        ReferenceNetwork reference = ReferenceNetwork.Of(network);
        int[] sizes = SizesFor(network);
        Sample[] samples = SampleSource.Draw(reference, sizes[^1], Seed + 1);
        var expected = new ScaledGradient(reference);

        foreach (int size in sizes)
        {
            foreach (Sample sample in samples.AsSpan(expected.Sum.Samples..size))
            {
                ReferencePass pass = reference.Run(sample);
                expected.Add(pass, new RoundingScale(reference, pass, sample.ExactTarget));
            }

            Comparison.AssertClose(expected, network.ComputeGradient(SampleSource.ToSet(samples[..size])), $"{size} samples");
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Gradient_of_rows_left_in_a_larger_mini_batch(string name)
    {
        INetwork network = NetworkClasses.Make(name, Seed);
        ReferenceNetwork reference = ReferenceNetwork.Of(network);
        Sample[] samples = SampleSource.Draw(reference, 19, Seed + 2);
        var reused = new MiniBatch(network.Layout, samples.Length);
        Gradient(reused, samples);

        // The same sums in the same order, so the same bits. One made for a single sample has an order of its own.
        foreach (int size in new[] { 14, 9, 6, 3, 1 })
        {
            var fresh = new MiniBatch(network.Layout, Math.Max(size, 2));

            Assert.Equal(Gradient(fresh, samples[..size]), Gradient(reused, samples[..size]));
        }

        float[] Gradient(MiniBatch batch, Sample[] some)
        {
            batch.Stage(some);
            network.Backpropagate(batch, 1f / some.Length);
            var gradient = new float[network.Layout.BufferLength];
            network.AddGradient(batch, gradient);
            return gradient;
        }
    }

    private static int[] SizesFor(INetwork network) =>
        network.Layout.ParameterCount > ManyParameters ? FewBatchSizes : BatchSizes;
}
