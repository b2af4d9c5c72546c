using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>The list of neurons that are not zero, by vectors and one by one.</summary>
public class ActiveNeuronsTests
{
    public static TheoryData<int> Sizes => [64, 65, 79, 80, 81, 100, 112, 127, 128, 129, 257, 784, 1000, 65_536];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_is_not_zero_is_listed_upwards(int size)
    {
        var random = new SeededRandom(size);
        foreach (int percent in (int[])[0, 3, 50, 97, 100])
        {
            float[] activations = ActiveList.Draw(size, percent, random);

            IEnumerable<int> expected = Enumerable.Range(0, size).Where(neuron => activations[neuron] != 0);
            Assert.Equal(expected, ActiveList.Of(ActiveNeurons.Find, ref activations[0], size, untouchedFrom: 1));
            Assert.Equal(expected, ActiveList.Of(ActiveInputs.Find, ref activations[0], size, untouchedFrom: 4));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_glance_sees_zeros_in_the_middle_only(int size)
    {
        float[] activations = [.. Enumerable.Repeat(1f, size)];
        Assert.False(ActiveInputs.SeemFew(ref activations[0], size));

        int first = (size - 64) / 2;
        foreach (int neuron in (int[])[first, first + 31, first + 63])
        {
            activations[neuron] = -0f;
            Assert.True(ActiveInputs.SeemFew(ref activations[0], size));
            activations[neuron] = float.NaN;
            Assert.False(ActiveInputs.SeemFew(ref activations[0], size));
        }
    }

    [Fact]
    public void The_next_sample_is_looked_for_behind_two_neighbours()
    {
        const int Size = 784;
        const int NarrowGap = 50;
        const int WideGap = 300;
        float[] samples = GC.AllocateArray<float>(8 * (Size + WideGap), pinned: true);
        var memory = new int[Size];

        // The first has no neighbour, the third and the fourth are the same.
        int[] places = [0, Size, (2 * Size) + NarrowGap, (2 * Size) + NarrowGap, (3 * Size) + NarrowGap + WideGap, Size, 0];
        List<int> steps = [];
        foreach (int place in places)
        {
            ActiveInputs.Find(ref samples[place], Size, ref memory[0]);
            steps.Add((int)ActiveInputs.StepToNext(ref memory[0]));
        }

        Assert.Equal([0, Size, Size + NarrowGap, 0, 0, 0, 0], steps);
    }
}
