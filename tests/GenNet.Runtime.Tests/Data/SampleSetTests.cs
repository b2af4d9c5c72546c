using GenNet.Data;

namespace GenNet.Tests.Data;

public class SampleSetTests
{
    [Fact]
    public void Samples_are_copied_as_they_are_given()
    {
        float[][] inputs = [[1f, 2f], [3f, 4f]];
        var data = new SampleSet(inputs, [[5f], [6f]]);
        inputs[1][0] = 0f;

        var input = new float[2];
        var target = new float[1];
        data.CopyInput(1, input);
        data.CopyTarget(1, target);

        Assert.Equal((2, 2, 1), (data.Count, data.InputSize, data.TargetSize));
        Assert.Equal([3f, 4f], input);
        Assert.Equal([6f], target);
    }

    [Fact]
    public void No_samples_are_refused() => Assert.Throws<ArgumentException>("inputs", () => new SampleSet([], []));

    [Fact]
    public void As_many_targets_as_inputs_are_needed() =>
        AssertRefused("targets", "are 2 and 1", [[1f], [2f]], [[1f]]);

    [Fact]
    public void Rows_of_different_lengths_are_refused() =>
        AssertRefused("inputs", "Row 1 has 1 values where row 0 has 2", [[1f, 2f], [3f]], [[1f], [2f]]);

    [Fact]
    public void Empty_rows_are_refused() => AssertRefused("targets", "Row 0 has 0 values", [[1f]], [[]]);

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void Values_that_are_not_finite_are_refused(float value, string name) =>
        AssertRefused("inputs", $"Row 1 has {name} in column 1", [[1f, 2f], [3f, value]], [[1f], [2f]]);

    private static void AssertRefused(string parameter, string message, float[][] inputs, float[][] targets)
    {
        var error = Assert.Throws<ArgumentException>(parameter, () => new SampleSet(inputs, targets));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
