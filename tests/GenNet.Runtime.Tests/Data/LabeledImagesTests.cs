using GenNet.Data;

namespace GenNet.Tests.Data;

public class LabeledImagesTests
{
    private static readonly LabeledImages Three = new([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 1, 4, [2, 0, 1], 3);

    [Fact]
    public void Sizes_are_those_of_the_images()
    {
        Assert.Equal((3, 1, 4, 3), (Three.Count, Three.Rows, Three.Columns, Three.ClassCount));
        Assert.Equal((4, 3), (Three.InputSize, Three.TargetSize));
    }

    [Fact]
    public void Images_and_labels_are_those_given()
    {
        Assert.Equal([5, 6, 7, 8], Three.Image(1).ToArray());
        Assert.Equal([2, 0, 1], Enumerable.Range(0, 3).Select(Three.Label));
    }

    [Fact]
    public void Targets_are_copied_over_what_the_rows_held()
    {
        float[] block = [.. Enumerable.Repeat(-1f, 16)];

        Three.Slice(1, 2).CopyTargets([1, 0, 1], new RowBlock(block, size: 3, stride: 5));

        Assert.Equal([0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, -1], block);
    }

    [Fact]
    public void An_input_is_each_pixel_divided_by_255_exactly_whatever_the_length()
    {
        for (int length = 1; length <= 256; length++)
        {
            byte[] pixels = [.. Enumerable.Range(0, 2 * length).Select(i => (byte)(255 - i))];
            var images = new LabeledImages(pixels, 1, length, [0, 0]);
            var input = new float[length + 1];
            input[length] = -1;

            images.CopyInput(1, input);

            Assert.Equal(pixels[length..].Select(pixel => pixel / 255f), input[..length]);
            Assert.Equal(-1, input[length]);
        }
    }

    [Fact]
    public void An_input_does_not_fit_into_less()
    {
        var error = Assert.Throws<ArgumentException>(() => Three.CopyInput(0, new float[3]));

        Assert.Contains("4 pixels", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_is_1_for_the_class_and_0_for_all_others()
    {
        float[] target = [9, 9, 9, 9];

        Three.CopyTarget(0, target);

        Assert.Equal([0, 0, 1, 9], target);
    }

    [Fact]
    public void Copying_allocates_nothing()
    {
        float[] input = new float[4];
        float[] target = new float[3];
        Three.CopyInput(0, input);
        Three.CopyTarget(0, target);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Three.CopyInput(1, input);
        Three.CopyTarget(1, target);
        Three.Prefetch(1);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_slice_is_of_the_same_images()
    {
        LabeledImages slice = Three.Slice(1, 2);

        Assert.Equal(2, slice.Count);
        Assert.Equal(1, slice.Label(1));
        Assert.True(slice.Image(0) == Three.Image(1));
    }

    [Fact]
    public void A_slice_of_a_slice_and_the_first_of_it_are_of_the_same_images()
    {
        LabeledImages one = Three.Slice(1, 2).Slice(1, 1).Take(1);
        var target = new float[3];
        one.CopyTarget(0, target);

        Assert.True(one.Image(0) == Three.Image(2));
        Assert.Equal([0, 1, 0], target);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(0, 4)]
    [InlineData(2, 2)]
    [InlineData(4, 1)]
    [InlineData(1, int.MaxValue)]
    public void A_slice_must_lie_inside(int start, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Three.Slice(start, count));

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_sample_that_is_not_there_is_refused(int sample)
    {
        LabeledImages two = Three.Take(2);

        Assert.Throws<ArgumentOutOfRangeException>(() => two.Label(sample));
        Assert.Throws<ArgumentOutOfRangeException>(() => two.Image(sample).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => two.CopyInput(sample, new float[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => two.CopyTarget(sample, new float[3]));
    }

    [Theory]
    [InlineData(0, 4, 10)]
    [InlineData(1, 0, 10)]
    [InlineData(1, 4, 0)]
    [InlineData(1, 4, 257)]
    public void Sizes_out_of_range_are_refused(int rows, int columns, int classes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LabeledImages([1, 2, 3, 4], rows, columns, [0], classes));

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Pixels_must_be_as_many_as_the_images_have(int pixels)
    {
        var error = Assert.Throws<ArgumentException>(() => new LabeledImages(new byte[pixels], 2, 2, [0]));

        Assert.Contains("need 4 pixels", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_whose_product_overflows_are_refused() =>
        Assert.Throws<ArgumentException>(() => new LabeledImages([], 1 << 16, 1 << 16, [0]));

    [Fact]
    public void A_set_without_images_is_refused() =>
        Assert.Throws<ArgumentException>(() => new LabeledImages([], 2, 2, []));

    [Fact]
    public void A_label_that_is_no_class_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => new LabeledImages([1, 2, 3], 1, 1, [0, 4, 5], 5));

        Assert.Contains("Label 2 is 5", error.Message, StringComparison.Ordinal);
    }
}
