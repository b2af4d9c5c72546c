using System.Security.Cryptography;
using GenNet.Data;

namespace GenNet.Tests.Data;

public class SyntheticDigitsTests
{
    private const int Count = 1000;

    private static readonly LabeledImages Digits = SyntheticDigits.Generate(Count, seed: 1);

    [Fact]
    public void The_same_seed_gives_the_same_digits()
    {
        LabeledImages again = SyntheticDigits.Generate(Count, seed: 1);

        Assert.All(Enumerable.Range(0, Count), i =>
        {
            Assert.Equal(Digits.Label(i), again.Label(i));
            Assert.True(Digits.Image(i).SequenceEqual(again.Image(i)));
        });
    }

    [Fact]
    public void The_digits_of_a_seed_are_these_on_every_machine()
    {
        LabeledImages hundred = SyntheticDigits.Generate(100, seed: 1);
        byte[] pixels = [.. Enumerable.Range(0, 100).SelectMany(i => hundred.Image(i).ToArray())];

        // Changes only when the digits are meant to change.
        Assert.Equal(
            "c0da6fbd9fbaef0a21d08057342e5b9b03fd47dd7d8394df63620e85e8ce63cf",
            Convert.ToHexStringLower(SHA256.HashData(pixels)));
    }

    [Fact]
    public void Another_seed_gives_other_digits_in_another_order()
    {
        LabeledImages others = SyntheticDigits.Generate(Count, seed: 2);

        Assert.DoesNotContain(Enumerable.Range(0, Count), i => Digits.Image(i).SequenceEqual(others.Image(i)));
        Assert.Contains(Enumerable.Range(0, Count), i => Digits.Label(i) != others.Label(i));
    }

    [Fact]
    public void No_two_digits_are_the_same() =>
        Assert.Equal(Count, Enumerable.Range(0, Count).Select(i => Convert.ToHexString(Digits.Image(i))).Distinct().Count());

    [Fact]
    public void Each_digit_comes_equally_often() =>
        Assert.All(Enumerable.Range(0, Count).CountBy(Digits.Label), pair => Assert.Equal(Count / 10, pair.Value));

    [Fact]
    public void Digits_come_in_no_order() =>
        Assert.NotEqual(Enumerable.Range(0, 20).Select(i => i % 10), Enumerable.Range(0, 20).Select(Digits.Label));

    [Fact]
    public void Images_are_as_large_as_those_of_MNIST() =>
        Assert.Equal((28, 28, 10), (Digits.Rows, Digits.Columns, Digits.ClassCount));

    [Fact]
    public void Each_digit_fills_a_box_of_20_pixels_in_one_direction() => Assert.All(Enumerable.Range(0, Count), i =>
    {
        (int width, int height) = InkExtent(Digits.Image(i));
        Assert.InRange(Math.Max(width, height), 19, 20);
    });

    [Fact]
    public void Each_digit_has_its_centre_of_mass_in_the_middle() => Assert.All(Enumerable.Range(0, Count), i =>
    {
        (double x, double y) = CentreOfMass(Digits.Image(i));
        Assert.InRange(x, 12.5, 14.5);
        Assert.InRange(y, 12.5, 14.5);
    });

    [Fact]
    public void A_number_of_digits_that_ten_does_not_divide_is_drawn() =>
        Assert.Equal(13, SyntheticDigits.Generate(13, seed: 5).Count);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_count_out_of_range_is_refused(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticDigits.Generate(count, seed: 1));

    private static (int Width, int Height) InkExtent(ReadOnlySpan<byte> image)
    {
        int left = 28, right = -1, top = 28, bottom = -1;
        for (int i = 0; i < image.Length; i++)
        {
            if (image[i] > 0)
            {
                left = Math.Min(left, i % 28);
                right = Math.Max(right, i % 28);
                top = Math.Min(top, i / 28);
                bottom = Math.Max(bottom, i / 28);
            }
        }

        return (right - left + 1, bottom - top + 1);
    }

    private static (double X, double Y) CentreOfMass(ReadOnlySpan<byte> image)
    {
        double mass = 0, x = 0, y = 0;
        for (int i = 0; i < image.Length; i++)
        {
            mass += image[i];
            x += image[i] * (i % 28);
            y += image[i] * (i / 28);
        }

        return (x / mass, y / mass);
    }
}
