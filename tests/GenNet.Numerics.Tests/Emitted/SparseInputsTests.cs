using System.Collections.ObjectModel;
using GenNet.Tests.Reference;
using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>Inputs of zero are passed over where there are many.</summary>
public class SparseInputsTests
{
    /// <summary>So few samples that no zero is passed over.</summary>
    private const int FewRows = 5;

    private static readonly string[] ManyInputs =
    [
        "Wide_65_63_64", "Wide_100_130_100", "Wide_256_256_10", "Wide_257_10_256", "Wide_784_16_16_10", "Wide_784_30_10",
        "Probed_80_3_7", "Probed_100_6_2",
    ];

    public static TheoryData<string> Networks => [.. ManyInputs];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (string name in ManyInputs)
            {
                foreach (int rows in (int[])[16, 63, 64, 65, 130])
                {
                    cases.Add(name, rows);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Passing_over_zeros_changes_no_bit(string name, int rows)
    {
        INetwork network = NetworkClasses.Make(name);
        Sample[] samples = DrawMostlyZero(network.Layout, rows);

        var (sparse, sparseGradient) = Compute(network, samples, rows);
        var (dense, denseGradient) = Compute(network, samples, FewRows);

        Assert.Equal(dense, sparse);
        Assert.Equal(denseGradient, sparseGradient);
    }

    [Theory]
    [InlineData("Wide_65_63_64")]
    [InlineData("Wide_100_130_100")]
    [InlineData("Wide_256_256_10")]
    public void A_single_sample_with_zeros_gives_the_bits_of_one_with_next_to_nothing_in_their_place(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        foreach (Sample sample in DrawMostlyZero(network.Layout, 20))
        {
            Assert.Equal(Forward(network, WithoutZeros(sample.Input)), Forward(network, sample.Input));
        }
    }

    [Theory]
    [InlineData("Wide_257_10_256")]
    [InlineData("Wide_784_16_16_10")]
    [InlineData("Wide_784_30_10")]
    [InlineData("Probed_80_3_7")]
    [InlineData("Probed_100_6_2")]
    public void A_single_sample_with_zeros_is_summed_in_another_order_by_few_neurons(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        foreach (Sample sample in DrawMostlyZero(network.Layout, 20))
        {
            Tolerance.AssertClose(
                Forward(network, WithoutZeros(sample.Input)).Select(value => (double)value), Forward(network, sample.Input), "output");
        }
    }

    /// <summary>
    /// The inputs that are not zero, moved with their weights to the front: it does not matter where zeros stand. Few neurons take
    /// inputs in pairs, of which one may be zero; they pass over 0 and not over −0.
    /// </summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void A_single_sample_adds_what_is_not_zero_in_its_order_bit_for_bit(string name)
    {
        INetwork network = NetworkClasses.Make(name);
        ReadOnlyCollection<int> sizes = network.Layout.LayerSizes;
        int together = sizes[1] <= 16 && sizes[0] % 2 == 0 ? 2 : 1;
        foreach (Sample sample in DrawMostlyZero(network.Layout, 20))
        {
            if (together == 2)
            {
                sample.Input.AsSpan().Replace(-0f, 0f);
            }

            INetwork other = NetworkClasses.Make(name);
            var moved = new float[sample.Input.Length];
            int count = 0;
            foreach (int[] inputs in Enumerable.Range(0, moved.Length).Chunk(together))
            {
                if (inputs.All(input => sample.Input[input] == 0f))
                {
                    continue;
                }

                foreach (int input in inputs)
                {
                    for (int output = 0; output < sizes[1]; output++)
                    {
                        other.GetLayer(1).Weights[output, count] = network.GetLayer(1).Weights[output, input];
                    }

                    moved[count++] = sample.Input[input];
                }
            }

            Assert.Equal(Forward(network, sample.Input), Forward(other, moved));
        }
    }

    [Fact]
    public void Zeros_are_looked_for_anew_when_a_mini_batch_is_filled_again()
    {
        INetwork network = NetworkClasses.Make("Wide_100_130_100");
        var batch = new MiniBatch(network.Layout, 70);

        batch.Stage(DrawMostlyZero(network.Layout, 70));
        Assert.True(batch.InputsAreSparse);

        batch.Stage(Samples.Draw(network.Layout, 70));
        Assert.False(batch.InputsAreSparse);

        batch.Stage(DrawMostlyZero(network.Layout, 66));
        Assert.True(batch.InputsAreSparse);

        batch.Stage(DrawMostlyZero(network.Layout, 3));
        Assert.False(batch.InputsAreSparse);
    }

    [Fact]
    public void Not_a_number_is_not_passed_over()
    {
        INetwork network = NetworkClasses.Make("Wide_100_130_100");
        Sample[] samples = DrawMostlyZero(network.Layout, 40);
        samples[7] = new Sample(new float[100], samples[7].Target);
        samples[7].Input[99] = float.NaN;
        var batch = new MiniBatch(network.Layout, 40);
        batch.Stage(samples);

        Assert.True(batch.InputsAreSparse);
        Assert.True(double.IsNaN(network.Forward(batch)));
        Assert.All(batch.Activation(1, 7).ToArray(), value => Assert.True(float.IsNaN(value)));
        Assert.All(batch.Activation(1, 8).ToArray(), value => Assert.False(float.IsNaN(value)));
    }

    /// <summary>Something too small to change a sum, but not zero, in the place of zeros: nothing is passed over.</summary>
    private static float[] WithoutZeros(float[] input) => [.. input.Select(value => value == 0f ? 1e-40f : value)];

    private static float[] Forward(INetwork network, float[] input)
    {
        var output = new float[network.Layout.OutputSize];
        network.Forward(input, output);
        return output;
    }

    /// <summary>The activations of the first layer and the gradient, computed some rows at a time.</summary>
    private static (float[] Activations, float[] Gradient) Compute(INetwork network, Sample[] samples, int rowsAtOnce)
    {
        var activations = new List<float>();
        var gradient = new float[network.Layout.BufferLength];
        var batch = new MiniBatch(network.Layout, rowsAtOnce);
        foreach (Sample[] some in samples.Chunk(rowsAtOnce))
        {
            batch.Stage(some);
            Assert.Equal(rowsAtOnce != FewRows, batch.InputsAreSparse);
            network.Backpropagate(batch, 0.5f);
            network.AddGradient(batch, gradient);
            for (int row = 0; row < some.Length; row++)
            {
                activations.AddRange(batch.Activation(1, row));
            }
        }

        return ([.. activations], gradient);
    }

    /// <summary>Samples with something here and there: nothing at all in the first, only in the last input of the second.</summary>
    private static Sample[] DrawMostlyZero(NetworkLayout layout, int count)
    {
        var random = new SeededRandom(count);
        Sample[] samples = Samples.Draw(layout, count);
        foreach (Sample sample in samples)
        {
            for (int block = 0; block < layout.InputSize; block += 8)
            {
                if (random.NextInt(3) > 0)
                {
                    sample.Input.AsSpan(block, Math.Min(8, layout.InputSize - block)).Fill(random.NextInt(2) == 0 ? 0f : -0f);
                }
            }
        }

        samples[0].Input.AsSpan().Clear();
        samples[1].Input.AsSpan(0, layout.InputSize - 1).Clear();
        samples[1].Input[^1] = 1f;
        return samples;
    }
}
