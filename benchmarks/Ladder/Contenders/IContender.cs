using GenNet.Benchmarks.Dynamic;

namespace GenNet.Benchmarks.Ladder;

/// <summary>Someone who computes the same networks.</summary>
internal interface IContender
{
    string Name { get; }

    /// <summary>Why it takes part in nothing that runs on so many threads; nothing where it does.</summary>
    string? ReasonToSkipThreads(int threads);

    /// <summary>Why it does not take part in a cell on a number of threads it can run on; nothing where it does.</summary>
    /// <param name="cell">What would be timed.</param>
    /// <param name="longestStep">The longest a single mini-batch may take.</param>
    string? ReasonToSkip(Cell cell, TimeSpan longestStep);

    /// <summary>Takes on a rung, with the weights everybody starts from.</summary>
    /// <exception cref="ContenderFailedException">It cannot.</exception>
    IRungContender Enter(Rung rung, SampleData data, DenseParameters parameters);
}
