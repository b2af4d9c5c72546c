namespace GenNet.Benchmarks.Ladder;

/// <summary>How a program starts. What is missing is among what was skipped.</summary>
/// <param name="Data">What it learned from, for people.</param>
/// <param name="FirstEpoch">The first epoch beside the later ones.</param>
/// <param name="ColdStart">The whole of a short process.</param>
internal sealed record StartResults(string Data, FirstEpoch? FirstEpoch, ColdStart? ColdStart);
