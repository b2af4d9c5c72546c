namespace GenNet.Benchmarks.Ladder;

/// <summary>The command line asks for what there is not; the message is one line for the person who wrote it.</summary>
internal sealed class LadderUsageException(string message) : Exception(message);
