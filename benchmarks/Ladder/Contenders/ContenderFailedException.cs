namespace GenNet.Benchmarks.Ladder;

/// <summary>A contender could not do what was asked of it, or does not compute what the others do.</summary>
internal sealed class ContenderFailedException(string message) : Exception(message);
