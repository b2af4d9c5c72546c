namespace GenNet.Data;

/// <summary>The stand-in for MNIST on a machine that has none and cannot get it.</summary>
internal static class BuiltInDigits
{
    private const int TrainingCount = 20_000;
    private const int TrainingSeed = 1;
    private const int TestCount = 4_000;
    private const int TestSeed = 2;

    // Always the same, so drawn only once.
    private static readonly Lazy<LabeledImages> Training = new(() => SyntheticDigits.Generate(TrainingCount, TrainingSeed));
    private static readonly Lazy<LabeledImages> Test = new(() => SyntheticDigits.Generate(TestCount, TestSeed));

    /// <param name="reason">Why these are taken: the end of a sentence.</param>
    public static MnistData Draw(string reason) =>
        new("built-in digits", $"drawn by GenNet, {reason}", Training.Value, Test.Value);
}
