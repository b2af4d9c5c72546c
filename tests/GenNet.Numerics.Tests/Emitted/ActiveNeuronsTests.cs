using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>The list of neurons that are not zero, by vectors and one by one.</summary>
public class ActiveNeuronsTests
{
    private const int BlockSize = 16;
    private const int PlacesPerLine = 16;
    private const int Untouched = -1;

    private static readonly float[] Zeros = [0f, -0f];
    private static readonly float[] Others = [1f, -1f, float.Epsilon, -float.Epsilon, float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    public static TheoryData<int> Sizes => [64, 65, 79, 80, 81, 100, 112, 127, 128, 129, 257, 784, 1000, 65_536];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void What_is_not_zero_is_listed_upwards(int size)
    {
        var random = new SeededRandom(size);
        foreach (int percent in (int[])[0, 3, 50, 97, 100])
        {
            float[] activations = Draw(size, percent, random);

            Assert.Equal(Enumerable.Range(0, size).Where(neuron => activations[neuron] != 0), Find(activations, size));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_glance_sees_zeros_in_the_middle_only(int size)
    {
        float[] activations = [.. Enumerable.Repeat(1f, size)];
        Assert.False(ActiveNeurons.SeemFew(ref activations[0], size));

        int first = (size - 64) / 2;
        foreach (int neuron in (int[])[first, first + 31, first + 63])
        {
            activations[neuron] = -0f;
            Assert.True(ActiveNeurons.SeemFew(ref activations[0], size));
            activations[neuron] = float.NaN;
            Assert.False(ActiveNeurons.SeemFew(ref activations[0], size));
        }
    }

    /// <summary>Values with others behind them, which are none of the layer's.</summary>
    private static float[] Draw(int size, int percent, SeededRandom random)
    {
        var activations = new float[size + BlockSize];
        Array.Fill(activations, 1f);
        for (int neuron = 0; neuron < size; neuron++)
        {
            float[] from = random.NextInt(100) < percent ? Others : Zeros;
            activations[neuron] = from[random.NextInt(from.Length)];
        }

        return activations;
    }

    private static int[] Find(float[] activations, int size)
    {
        // The length, then the list, two neurons in a place, with room for a block more, in whole cache lines.
        int listPlaces = (size + BlockSize + 1) / 2;
        int length = PlacesPerLine + ((listPlaces + PlacesPerLine - 1) / PlacesPerLine * PlacesPerLine);
        var memory = new int[length + BlockSize];
        Array.Fill(memory, Untouched);

        ActiveNeurons.Find(ref activations[0], size, ref memory[0]);

        Assert.All(memory[length..], place => Assert.Equal(Untouched, place));
        Assert.All(memory[1..PlacesPerLine], place => Assert.Equal(Untouched, place));
        Assert.True(Unsafe.AreSame(ref ActiveNeurons.List(ref memory[0]), ref Unsafe.As<int, ushort>(ref memory[PlacesPerLine])));
        return [.. MemoryMarshal.Cast<int, ushort>(memory.AsSpan(PlacesPerLine)).ToArray().Take(memory[0]).Select(neuron => (int)neuron)];
    }
}
