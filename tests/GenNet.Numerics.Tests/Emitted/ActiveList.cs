using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>Values to list, and the list that the runtime makes of them.</summary>
internal static class ActiveList
{
    private const int MostListedAtOnce = 32;
    private const int PlacesPerLine = 16;
    private const int Untouched = -1;

    private static readonly float[] Zeros = [0f, -0f];
    private static readonly float[] Others = [1f, -1f, float.Epsilon, -float.Epsilon, float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    public delegate void Finder(ref float activations, int size, ref int active);

    /// <summary>Values of which so many percent are not zero, with others behind them, which are none of the layer's.</summary>
    public static float[] Draw(int size, int percent, SeededRandom random)
    {
        float[] activations = GC.AllocateArray<float>(size + MostListedAtOnce, pinned: true);
        Array.Fill(activations, 1f);
        for (int neuron = 0; neuron < size; neuron++)
        {
            float[] from = random.NextInt(100) < percent ? Others : Zeros;
            activations[neuron] = from[random.NextInt(from.Length)];
        }

        return activations;
    }

    /// <summary>What is listed; nothing may be written outside of the list's room.</summary>
    public static int[] Of(Finder find, ref float activations, int size, int untouchedFrom)
    {
        // The length and what is remembered, then the list, two neurons in a place, with room for more, in whole cache lines.
        int listPlaces = (size + MostListedAtOnce + 1) / 2;
        int length = PlacesPerLine + ((listPlaces + PlacesPerLine - 1) / PlacesPerLine * PlacesPerLine);
        var memory = new int[length + MostListedAtOnce];
        Array.Fill(memory, Untouched);

        find(ref activations, size, ref memory[0]);

        Assert.All(memory[length..], place => Assert.Equal(Untouched, place));
        Assert.All(memory[untouchedFrom..PlacesPerLine], place => Assert.Equal(Untouched, place));
        Assert.True(Unsafe.AreSame(ref ActiveNeurons.List(ref memory[0]), ref Unsafe.As<int, ushort>(ref memory[PlacesPerLine])));
        return [.. MemoryMarshal.Cast<int, ushort>(memory.AsSpan(PlacesPerLine)).ToArray().Take(memory[0]).Select(neuron => (int)neuron)];
    }
}
