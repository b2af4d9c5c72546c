namespace GenNet.Benchmarks.Ladder;

/// <summary>A contender, ready to be timed on one cell whenever it is its turn.</summary>
internal interface IContest : IDisposable
{
    /// <summary>Works for about so long.</summary>
    /// <returns>Nanoseconds per sample, one value for each pass that counts, at least one.</returns>
    /// <exception cref="ContenderFailedException">It could not.</exception>
    IReadOnlyList<double> Run(TimeSpan turn);
}
