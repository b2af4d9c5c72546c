namespace GenNet.Benchmarks.Ladder;

/// <summary>A contender with a rung's network and data.</summary>
internal interface IRungContender
{
    /// <summary>Gets ready for a cell of this rung.</summary>
    /// <exception cref="ContenderFailedException">It cannot.</exception>
    IContest Prepare(Cell cell);

    /// <summary>One training step from the common weights on the first samples, and the outputs for them after it.</summary>
    /// <returns>Output after output.</returns>
    /// <exception cref="ContenderFailedException">It cannot.</exception>
    float[] StepAndForward(int samples, float learningRate);
}
