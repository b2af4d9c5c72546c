namespace GenNet.Benchmarks.Ladder;

/// <summary>Finds the samples for each rung: digits for 784 inputs and 10 outputs, random numbers for all others.</summary>
internal sealed class SampleSource(bool quick)
{
    private const int ImageSize = 784;
    private const int MostSamples = 60_000;
    private const int MostRandomSamples = 10_000;

    /// <summary>The digits, once a rung that needs them made them be loaded.</summary>
    public DigitSource? Digits { get; private set; }

    /// <summary>What the samples are, for people.</summary>
    public string Description => Digits is null
        ? "random samples"
        : $"784 inputs: {Digits.Name}, {FormattableString.Invariant($"{Digits.ZeroShare:P0}")} zeros; all others: random samples";

    /// <summary>Loads what these rungs need.</summary>
    /// <exception cref="IOException">The folder does not hold MNIST.</exception>
    public void LoadFor(IEnumerable<Rung> rungs) => Digits ??= rungs.Any(NeedsDigits) ? DigitSource.Load() : null;

    public SampleData For(Rung rung)
    {
        LoadFor([rung]);
        return NeedsDigits(rung)
            ? Digits!.Take(CountFor(rung, MostSamples))
            : RandomSamples.Draw(rung.Layout, CountFor(rung, MostRandomSamples));
    }

    private static bool NeedsDigits(Rung rung) => rung.Layout is { InputSize: ImageSize, OutputSize: 10 };

    /// <summary>Smaller networks see more samples.</summary>
    private int CountFor(Rung rung, int most)
    {
        int affordable = (int)Math.Min(most, LadderSettings.PassFlops / rung.Flops.Training);
        int least = quick ? Cell.InferenceBatch : 2 * Cell.InferenceBatch;
        return Math.Clamp(affordable / least * least, least, most);
    }
}
