using GenNet.Data;

namespace GenNet.Tests.Training;

public class MiniBatchTests
{
    [Theory]
    [InlineData(2, 1)]
    [InlineData(5, 3)]
    [InlineData(16, 16)]
    [InlineData(40, 10)]
    [InlineData(100, 2)]
    public void A_data_set_is_filled_in_a_mini_batch_after_another(int inputs, int outputs)
    {
        var layout = new NetworkLayout([inputs, outputs], Activation.Sigmoid, Activation.Sigmoid, Loss.Quadratic);
        float[][] x = Rows(11, inputs, first: 1);
        float[][] y = Rows(11, outputs, first: 2);
        foreach (Dataset data in (Dataset[])[new SampleSet(x, y), new Computed(x, y)])
        {
            var batch = new MiniBatch(layout, capacity: 4);
            int sample = 0;
            foreach (int count in (int[])[4, 4, 3, 0])
            {
                int next = batch.Fill(data, sample);

                Assert.Equal(count, batch.Count);
                for (int row = 0; row < count; row++)
                {
                    Assert.Equal(x[sample + row], batch.Activation(0, row).ToArray());
                    Assert.Equal(y[sample + row], batch.Target(row).ToArray());
                }

                sample = next;
            }

            Assert.Equal(11, sample);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void There_must_be_a_sample_to_start_with(int first)
    {
        MiniBatch batch = WithOneSample();

        Assert.Throws<ArgumentOutOfRangeException>(nameof(first), () => batch.Fill(new SampleSet(Rows(2, 2, 1), Rows(2, 1, 1)), first));

        Assert.Equal(1, batch.Count);
    }

    [Fact]
    public void The_data_must_be_of_the_sizes_of_the_network()
    {
        MiniBatch batch = WithOneSample();

        ArgumentException refusal = Assert.Throws<ArgumentException>("data", () => batch.Fill(new SampleSet(Rows(2, 3, 1), Rows(2, 1, 1)), 0));

        Assert.Contains("inputs of length 3 and targets of length 1", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, batch.Count);
    }

    private static MiniBatch WithOneSample()
    {
        var batch = new MiniBatch(new NetworkLayout([2, 1], Activation.Sigmoid, Activation.Sigmoid, Loss.Quadratic), capacity: 4);
        batch.Add([1f, 2f], [3f]);
        return batch;
    }

    private static float[][] Rows(int count, int size, float first) =>
        [.. Enumerable.Range(0, count).Select(row => Enumerable.Range(0, size).Select(column => first + (row * size) + column).ToArray())];

    /// <summary>A data set that does not keep its samples where they can be copied from.</summary>
    private sealed class Computed(float[][] inputs, float[][] targets) : Dataset
    {
        public override int Count => inputs.Length;

        public override int InputSize => inputs[0].Length;

        public override int TargetSize => targets[0].Length;

        public override void CopyInput(int sample, Span<float> destination) => inputs[sample].CopyTo(destination);

        public override void CopyTarget(int sample, Span<float> destination) => targets[sample].CopyTo(destination);
    }
}
