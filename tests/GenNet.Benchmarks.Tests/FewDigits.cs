using GenNet.Data;

namespace GenNet.Tests;

/// <summary>Digits enough to start a program with.</summary>
internal static class FewDigits
{
    public static MnistData Draw() => new(
        "few digits", "drawn for a test", SyntheticDigits.Generate(60, seed: 1), SyntheticDigits.Generate(20, seed: 2));
}
