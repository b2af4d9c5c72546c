using GenNet.Data;

namespace GenNet.Benchmarks.Ladder;

/// <summary>MNIST where <c>GENNET_MNIST</c> names its folder, else as many of the built-in digits.</summary>
internal sealed class DigitSource
{
    private readonly float[][] _inputs;
    private readonly float[][] _targets;
    private readonly InputRing _single;

    private DigitSource(MnistData digits)
    {
        (LabeledImages training, LabeledImages test) = (digits.Training, digits.Test);
        Digits = digits;
        _inputs = Rows(training.Count, training.InputSize, training.CopyInput);
        _targets = Rows(training.Count, training.TargetSize, training.CopyTarget);
        _single = new InputRing(Rows(Math.Min(test.Count, InputRing.Count), test.InputSize, test.CopyInput));
        ZeroShare = _inputs.Take(1000).Average(image => image.Count(pixel => pixel == 0)) / training.InputSize;
    }

    private delegate void RowReader(int sample, Span<float> destination);

    /// <summary>As they were found: images at a byte a pixel.</summary>
    public MnistData Digits { get; }

    public string Name => Digits.Name;

    public double ZeroShare { get; }

    /// <exception cref="IOException">The folder does not hold MNIST.</exception>
    public static DigitSource Load()
    {
        string? directory = Environment.GetEnvironmentVariable(Mnist.DirectoryVariable);
        if (!string.IsNullOrEmpty(directory))
        {
            return new DigitSource(Mnist.Load(directory));
        }

        return new DigitSource(new MnistData(
            $"built-in digits ({Mnist.DirectoryVariable} is not set)",
            "drawn by GenNet",
            Repeat(SyntheticDigits.Generate(2_000, seed: 1), times: 30),
            SyntheticDigits.Generate(InputRing.Count, seed: 2)));
    }

    public SampleData Take(int count)
    {
        int available = Math.Min(count, Digits.Training.Count);
        return new SampleData(Digits.Training.Take(available), _inputs[..available], _targets[..available], _single, ZeroShare);
    }

    /// <summary>Drawing takes time, and what a data set costs is its size in memory, not its variety.</summary>
    private static LabeledImages Repeat(LabeledImages images, int times)
    {
        var pixels = new byte[images.Count * images.InputSize * times];
        var labels = new byte[images.Count * times];
        for (int i = 0; i < labels.Length; i++)
        {
            images.Image(i % images.Count).CopyTo(pixels.AsSpan(i * images.InputSize));
            labels[i] = (byte)images.Label(i % images.Count);
        }

        return new LabeledImages(pixels, images.Rows, images.Columns, labels, images.ClassCount);
    }

    private static float[][] Rows(int count, int width, RowReader read)
    {
        var rows = new float[count][];
        for (int i = 0; i < count; i++)
        {
            rows[i] = GC.AllocateUninitializedArray<float>(width);
            read(i, rows[i]);
        }

        return rows;
    }
}
