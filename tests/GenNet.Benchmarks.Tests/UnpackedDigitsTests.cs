using GenNet.Benchmarks.Ladder;
using GenNet.Data;
using GenNet.Tests.Data;
using Xunit;

namespace GenNet.Tests;

/// <summary>The files the ladder gives to the program it starts.</summary>
public class UnpackedDigitsTests
{
    [Fact]
    public void Unpacked_digits_are_read_as_they_were()
    {
        MnistData digits = FewDigits.Draw();
        using var files = UnpackedDigits.Write(digits);

        MnistData read = Mnist.Load(files.Folder);

        AssertSame(digits.Training, read.Training);
        AssertSame(digits.Test, read.Test);
    }

    [RealMnistFact]
    public void Unpacked_MNIST_is_MNIST()
    {
        using var files = UnpackedDigits.Write(Mnist.Load(Environment.GetEnvironmentVariable(Mnist.DirectoryVariable)!));

        Mnist.Verify(files.Folder);
    }

    [Fact]
    public void Unpacked_digits_are_gone_afterwards()
    {
        string folder;
        using (var files = UnpackedDigits.Write(FewDigits.Draw()))
        {
            folder = files.Folder;
            Assert.True(Directory.Exists(folder));
        }

        Assert.False(Directory.Exists(folder));
    }

    private static void AssertSame(LabeledImages expected, LabeledImages actual)
    {
        Assert.Equal((expected.Count, expected.Rows, expected.Columns), (actual.Count, actual.Rows, actual.Columns));
        for (int image = 0; image < expected.Count; image++)
        {
            Assert.Equal(expected.Image(image), actual.Image(image));
            Assert.Equal(expected.Label(image), actual.Label(image));
        }
    }
}
