using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>The list of pairs of inputs that are not zero, by vectors and by a table.</summary>
public class ActiveInputPairsTests
{
    private const int FloatsPerLine = 16;

    public static TheoryData<int> Sizes => [64, 66, 78, 80, 82, 100, 112, 126, 128, 130, 258, 784, 1000, 65_536];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Pairs_that_are_not_zero_are_listed_upwards_wherever_they_lie(int size)
    {
        var random = new SeededRandom(size);
        foreach (int percent in (int[])[0, 3, 30, 90, 100])
        {
            for (int start = 0; start <= FloatsPerLine; start++)
            {
                float[] memory = ActiveList.Draw(start + size, percent, random);

                int[] expected = [.. Enumerable.Range(0, size / 2).Select(pair => 2 * pair).Where(first => !IsZero(memory.AsSpan(start + first, 2)))];
                Assert.Equal(expected, ActiveList.Of(ActiveInputPairs.Find, ref memory[start], size, untouchedFrom: 4));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_glance_sees_pairs_of_zeros_in_the_middle_only(int size)
    {
        float[] inputs = [.. Enumerable.Repeat(1f, size)];
        Assert.False(ActiveInputPairs.SeemFew(ref inputs[0], size));

        int first = (size - 64) / 4 * 2;
        foreach (int input in (int[])[first, first + 30, first + 62])
        {
            inputs[input] = 0f;
            Assert.False(ActiveInputPairs.SeemFew(ref inputs[0], size));
            inputs[input + 1] = 0f;
            Assert.True(ActiveInputPairs.SeemFew(ref inputs[0], size));
            inputs.AsSpan(input, 2).Fill(float.NaN);
            Assert.False(ActiveInputPairs.SeemFew(ref inputs[0], size));
        }
    }

    /// <summary>Whether all bits are 0, which those of −0 are not.</summary>
    private static bool IsZero(ReadOnlySpan<float> pair) => !pair.ContainsAnyExcept(0f) && !float.IsNegative(pair[0]) && !float.IsNegative(pair[1]);
}
