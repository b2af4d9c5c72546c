using GenNet.Data;

namespace GenNet.Benchmarks;

/// <summary>Digits for the benchmarks of BenchmarkDotNet, the same for all.</summary>
internal static class DigitSamples
{
    public const int Count = 1024;

    public static LabeledImages Images { get; } = SyntheticDigits.Generate(Count, seed: 1);

    /// <summary>The inputs as floats, an array for each.</summary>
    public static float[][] Inputs { get; } = [.. Enumerable.Range(0, Count).Select(sample =>
    {
        var input = new float[Images.InputSize];
        Images.CopyInput(sample, input);
        return input;
    })];

    /// <summary>The targets as floats, an array for each.</summary>
    public static float[][] Targets { get; } = [.. Enumerable.Range(0, Count).Select(sample =>
    {
        var target = new float[Images.TargetSize];
        Images.CopyTarget(sample, target);
        return target;
    })];
}
