using GenNet.Data;

namespace GenNet.Tests;

/// <summary>Digits enough to start a program with.</summary>
internal static class FewDigits
{
    public static MnistData Draw() => new(
        "few digits", "drawn for a test", SyntheticDigits.Generate(60, seed: 1), SyntheticDigits.Generate(20, seed: 2));

    /// <summary>Images of a size that no network of the ladder takes.</summary>
    public static MnistData DrawTiny() => new("tiny images", "made for a test", Tiny(), Tiny());

    private static LabeledImages Tiny() => new(new byte[4], rows: 2, columns: 2, labels: [1]);
}
