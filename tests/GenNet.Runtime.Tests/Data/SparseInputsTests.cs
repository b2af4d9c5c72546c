using GenNet.Data;

namespace GenNet.Tests.Data;

/// <summary>Lists of the inputs that are not zero: what they leave out is zero, and nothing else.</summary>
public class SparseInputsTests
{
    private const int Samples = 50;

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(784)]
    [InlineData(5_000)]
    public void Bytes_come_back_as_they_were(int size)
    {
        byte[] pixels = Draw(size, random => (byte)(1 + random.NextInt(255)));
        var images = new LabeledImages(pixels, size, 1, new byte[Samples]);

        Assert.NotNull(images.SparseInputs);
        for (int sample = 0; sample < Samples; sample++)
        {
            var expected = new float[size];
            images.CopyInput(sample, expected);
            AssertList(images.SparseInputs, sample, expected);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(300)]
    [InlineData(65_535)]
    public void Floats_come_back_as_they_were(int size)
    {
        float[] flat = Draw(size, random => (float)random.NextGaussian());
        float[][] inputs = [.. flat.Chunk(size)];
        var set = new SampleSet(inputs, [.. inputs.Select(_ => new float[1])]);

        Assert.NotNull(set.SparseInputs);
        for (int sample = 0; sample < Samples; sample++)
        {
            AssertList(set.SparseInputs, sample, inputs[sample]);
        }
    }

    [Fact]
    public void Inputs_far_from_each_other_are_listed_too()
    {
        var input = new float[2_000];
        foreach (int place in (int[])[0, 255, 511, 512, 768, 1_999])
        {
            input[place] = place + 1;
        }

        AssertList(new SampleSet([input], [[0f]]).SparseInputs!, 0, input);
    }

    [Fact]
    public void A_slice_of_images_lists_its_own()
    {
        byte[] pixels = Draw(100, random => (byte)(1 + random.NextInt(255)));
        LabeledImages slice = new LabeledImages(pixels, 100, 1, new byte[Samples]).Slice(20, 10);
        var expected = new float[100];
        slice.CopyInput(9, expected);

        AssertList(slice.SparseInputs!, 9, expected);
    }

    [Fact]
    public void Lists_follow_one_another_in_the_order_asked_for()
    {
        const int Size = 70;
        byte[] pixels = Draw(Size, random => (byte)(1 + random.NextInt(255)));
        var images = new LabeledImages(pixels, Size, 1, new byte[Samples]);
        int[] order = [.. Enumerable.Range(0, Samples).Reverse()];
        const int First = 20;
        var lengths = new int[Samples - First];
        var positions = new ushort[lengths.Length * 80];
        var values = new float[positions.Length];

        images.SparseInputs!.CopyTo(order, First, ref positions[0], ref values[0], lengths);

        int start = 0;
        for (int i = 0; i < lengths.Length; i++)
        {
            var expected = new float[Size];
            images.CopyInput(order[First + i], expected);
            var restored = new float[Size];
            for (int place = start; place < start + lengths[i]; place++)
            {
                restored[positions[place]] += values[place];
            }

            Assert.Equal(expected, restored);
            start += (lengths[i] + 15) / 16 * 16;
        }
    }

    [Fact]
    public void There_are_no_lists_where_many_inputs_are_not_zero()
    {
        float[] full = [.. Enumerable.Repeat(1f, 100)];
        float[] empty = new float[100];

        Assert.Null(new SampleSet([full], [[0f]]).SparseInputs);

        // Many zeros at first, as if the rest were like it.
        float[][] late = [.. Enumerable.Repeat(empty, 200), .. Enumerable.Repeat(full, 200)];
        Assert.Null(new SampleSet(late, [.. late.Select(_ => new float[1])]).SparseInputs);
    }

    /// <summary>Inputs of which a seventh is not zero; none at all in the first sample.</summary>
    private static T[] Draw<T>(int size, Func<SeededRandom, T> draw)
        where T : struct
    {
        var random = new SeededRandom(size);
        var inputs = new T[Samples * size];
        for (int i = size; i < inputs.Length; i++)
        {
            if (random.NextInt(7) == 0)
            {
                inputs[i] = draw(random);
            }
        }

        return inputs;
    }

    private static void AssertList(SparseInputs lists, int sample, float[] expected)
    {
        int room = ((expected.Length + 15) / 16 * 16) + 1;
        var positions = new ushort[room];
        var values = new float[room];
        Array.Fill(values, float.NaN);

        var lengths = new int[1];
        lists.CopyTo([sample], start: 0, ref positions[0], ref values[0], lengths);
        int length = lengths[0];

        var restored = new float[expected.Length];
        for (int place = 0; place < length; place++)
        {
            Assert.True(place == 0 || positions[place - 1] <= positions[place]);
            restored[positions[place]] += values[place];
        }

        Assert.Equal(expected, restored);
        Assert.All(values[length..((length + 15) / 16 * 16)], value => Assert.Equal(0f, value));
        Assert.True(float.IsNaN(values[^1]));
    }
}
