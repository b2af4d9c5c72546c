namespace GenNet.Benchmarks.Ladder;

/// <summary>What is the same for all contenders.</summary>
internal static class LadderSettings
{
    /// <summary>Low, so that no network saturates or dies however long it is timed: tiny numbers would be slow ones.</summary>
    public const float LearningRate = 0.01f;

    /// <summary>What a fast contender does in a pass of some 15 ms.</summary>
    public const double PassFlops = 4e9;
}
