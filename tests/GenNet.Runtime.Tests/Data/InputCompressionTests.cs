using System.Numerics;
using GenNet.Data;

namespace GenNet.Tests.Data;

/// <summary>A list names every input that is not zero, in order, and no other.</summary>
public class InputCompressionTests
{
    public static TheoryData<int> Sizes => [1, 7, 8, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 127, 128, 129, 784, 5_000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Bytes_are_listed(int size)
    {
        foreach (double share in (double[])[0, 0.2, 0.9, 1])
        {
            AssertListed(Draw(size, share, random => (byte)(1 + random.NextInt(255))));
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Floats_are_listed(int size)
    {
        foreach (double share in (double[])[0, 0.2, 0.9, 1])
        {
            AssertListed(Draw(size, share, random => (float)random.NextGaussian()));
        }
    }

    [Fact]
    public void All_that_is_not_zero_is_listed_however_small_and_what_is_no_number_too()
    {
        var inputs = new float[200];
        float[] odd = [float.Epsilon, -float.Epsilon, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, 1.17e-38f];
        for (int place = 0; place < inputs.Length; place++)
        {
            inputs[place] = place % 3 == 0 ? odd[place % odd.Length] : place % 3 == 1 ? 0f : -0f;
        }

        AssertListed(inputs);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(100)]
    [InlineData(784)]
    public void Many_are_not_listed(int size)
    {
        foreach (double share in (double[])[0, 0.2, 0.35, 0.45, 0.8, 1])
        {
            float[] floats = Draw(size, share, random => (float)random.NextGaussian());
            byte[] bytes = [.. floats.Select(input => (byte)(input == 0 ? 0 : 7))];
            int count = floats.Count(input => input != 0);

            int? listed = TryCompress(floats);

            Assert.Equal(count <= InputCompression.LargestShare * size ? count : null, listed);
            Assert.Equal(listed, TryCompress(bytes));
        }
    }

    [Fact]
    public void A_data_set_lists_what_it_copies_or_copies_all()
    {
        const int Size = 100;
        byte[] few = Draw(Size, 0.2, random => (byte)(1 + random.NextInt(255)));
        byte[] many = Draw(Size, 0.9, random => (byte)(1 + random.NextInt(255)));
        var images = new LabeledImages([.. few, .. many], 10, 10, [0, 1]);
        float[][] inputs = [new float[Size], new float[Size]];
        images.CopyInput(0, inputs[0]);
        images.CopyInput(1, inputs[1]);
        var rows = new InputRows(Size, 1) { Inputs = inputs.SelectMany(input => input).ToArray() };
        var set = new SampleSet(inputs, [[0f], [1f]]);

        foreach (Dataset data in (Dataset[])[images, images.Slice(0, 2), rows, set, new Unknown(set)])
        {
            var positions = new ushort[Size + InputCompression.Slack];
            var values = new float[Size + InputCompression.Slack];
            var copy = new float[Size];

            int count = Assert.NotNull(data.ListOrCopyInput(0, copy, ref positions[0], ref values[0]));
            Assert.Equal(few.Count(pixel => pixel != 0), count);
            for (int i = 0; i < count; i++)
            {
                Assert.Equal(inputs[0][positions[i]], values[i]);
            }

            Assert.Null(data.ListOrCopyInput(1, copy, ref positions[0], ref values[0]));
            Assert.Equal(inputs[1], copy);
        }
    }

    private static int? TryCompress<T>(T[] inputs)
        where T : unmanaged, INumber<T>
    {
        var positions = new ushort[inputs.Length + InputCompression.Slack];
        var values = new T[inputs.Length + InputCompression.Slack];
        return InputCompression.TryCompress<T>(inputs, ref positions[0], ref values[0]);
    }

    private static void AssertListed<T>(T[] inputs)
        where T : unmanaged, INumber<T>
    {
        var positions = new ushort[inputs.Length + InputCompression.Slack];
        var values = new T[inputs.Length + InputCompression.Slack];
        int count = InputCompression.Compress<T>(inputs, ref positions[0], ref values[0]);

        int[] expected = [.. Enumerable.Range(0, inputs.Length).Where(place => !T.IsZero(inputs[place]))];
        Assert.Equal(expected, positions[..count].Select(position => (int)position));
        Assert.Equal(expected.Select(place => inputs[place]), values[..count]);
        Assert.All(positions[count..(count + 16)], position => Assert.Equal(count > 0 ? expected[^1] : 0, position));
        Assert.All(values[count..(count + 16)], value => Assert.True(T.IsZero(value)));
    }

    private static T[] Draw<T>(int size, double share, Func<SeededRandom, T> draw)
        where T : struct
    {
        // One of them at least is zero in the middle, where a glance looks for it.
        var random = new SeededRandom(size);
        T[] inputs = [.. Enumerable.Range(0, size).Select(_ => random.NextDouble() < share ? draw(random) : default)];
        inputs[size / 2] = share < 1 ? default : inputs[size / 2];
        return inputs;
    }

    private sealed class Unknown(Dataset data) : Dataset
    {
        public override int Count => data.Count;

        public override int InputSize => data.InputSize;

        public override int TargetSize => data.TargetSize;

        public override void CopyInput(int sample, Span<float> destination) => data.CopyInput(sample, destination);

        public override void CopyTarget(int sample, Span<float> destination) => data.CopyTarget(sample, destination);
    }
}
