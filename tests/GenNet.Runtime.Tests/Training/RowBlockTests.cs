using GenNet.Data;

namespace GenNet.Tests.Training;

public class RowBlockTests
{
    private const int Stride = 32;

    private static readonly NetworkLayout Layout = new([2, 1], Activation.Sigmoid, Activation.Sigmoid, Loss.Quadratic);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(32)]
    public void Rows_of_any_length_are_copied_and_nothing_behind_them_is_touched(int size)
    {
        float[] source = [.. Enumerable.Range(1, 5 * size).Select(value => (float)value)];
        int[] rows = [4, 0, 3];
        var block = new float[5 * Stride];

        new RowBlock(block, size, Stride).From(1).CopyFrom(ref source[0], rows);

        AssertRows(source, rows, block, size, Stride);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(3, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    [InlineData(15, 16)]
    [InlineData(16, 16)]
    [InlineData(17, 32)]
    [InlineData(32, 32)]
    public void Rows_that_follow_one_another_are_copied_and_nothing_behind_them_is_touched(int size, int stride)
    {
        float[] source = [.. Enumerable.Range(1, 3 * size).Select(value => (float)value)];
        var block = new float[5 * stride];

        new RowBlock(block, size, stride).From(1).CopyFrom(source);

        AssertRows(source, [0, 1, 2], block, size, stride);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(3, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    [InlineData(16, 16)]
    [InlineData(17, 32)]
    public void Rows_are_copied_to_other_memory_without_their_padding(int size, int stride)
    {
        float[] block = [.. Enumerable.Range(0, 5 * stride).Select(value => (float)value)];
        var destination = new float[(3 * size) + 1];

        new RowBlock(block, size, stride).From(1).CopyTo(destination, [0, 1, 2]);

        for (int i = 0; i < 3 * size; i++)
        {
            Assert.Equal((((i / size) + 1) * stride) + (i % size), destination[i]);
        }

        Assert.Equal(0, destination[^1]);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(5, 8)]
    [InlineData(16, 16)]
    [InlineData(17, 32)]
    public void Rows_are_copied_to_rows_that_do_not_follow_one_another(int size, int stride)
    {
        float[] block = [.. Enumerable.Range(1, 4 * stride).Select(value => (float)value)];
        var destination = new float[6 * size];

        new RowBlock(block, size, stride).CopyTo(destination, [1, 2, 5]);

        for (int i = 0; i < size; i++)
        {
            Assert.Equal(
                [0f, 1 + i, 1 + stride + i, 0f, 0f, 1 + (2 * stride) + i], Enumerable.Range(0, 6).Select(row => destination[(row * size) + i]));
        }
    }

    [Fact]
    public void A_large_sample_set_fills_a_mini_batch_with_the_same_rows_as_a_small_one()
    {
        // More than a core keeps near by itself is asked for ahead of time, row by row.
        float[][] inputs = [.. Enumerable.Range(0, 150_000).Select(sample => new float[] { sample, sample + 0.5f })];
        float[][] targets = [.. inputs.Select(input => new[] { -input[0] })];
        int[] order = [149_999, 7, 70_000, 0, 1];

        Assert.Equal(Staged(new SampleSet(inputs[..10], targets[..10]), [7, 0, 1]), Staged(new SampleSet(inputs, targets), [7, 0, 1]));
        Assert.Equal([.. order.Select(sample => (float)sample)], Staged(new SampleSet(inputs, targets), order));
    }

    [Fact]
    public void A_mini_batch_takes_no_more_rows_than_it_has()
    {
        var set = new SampleSet([[1f, 2f], [3f, 4f]], [[0f], [1f]]);
        var batch = new MiniBatch(Layout, capacity: 2);

        Assert.Throws<InvalidOperationException>(() => batch.Fill(set, [0, 1, 0], start: 0, count: 3, step: 1));

        Assert.Equal(0, batch.Count);
    }

    private static float[] Staged(SampleSet set, int[] order)
    {
        var batch = new MiniBatch(Layout, order.Length);
        batch.Fill(set, order, start: 0, count: order.Length, step: 1);
        for (int sample = 0; sample < order.Length; sample++)
        {
            Assert.Equal(batch.Activation(0, sample)[0] + 0.5f, batch.Activation(0, sample)[1]);
            Assert.Equal(-batch.Activation(0, sample)[0], batch.Target(sample)[0]);
        }

        return [.. Enumerable.Range(0, order.Length).Select(sample => batch.Activation(0, sample)[0])];
    }

    private static void AssertRows(float[] source, int[] rows, float[] block, int size, int stride)
    {
        for (int place = 0; place < block.Length; place++)
        {
            int row = (place / stride) - 1;
            int column = place % stride;
            bool isCopied = row >= 0 && row < rows.Length && column < size;
            Assert.Equal(isCopied ? source[(rows[row] * size) + column] : 0, block[place]);
        }
    }
}
