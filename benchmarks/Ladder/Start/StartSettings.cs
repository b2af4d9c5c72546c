namespace GenNet.Benchmarks.Ladder;

/// <summary>What the first epoch and the cold start are measured with.</summary>
internal static class StartSettings
{
    /// <summary>The network of <c>benchmarks/ColdStart</c>.</summary>
    public const string Topology = "784-16-16-10";

    public const int Batch = 10;

    /// <summary>The first, and enough others to compare it with.</summary>
    public const int Epochs = 5;

    /// <summary>How many processes are started for each of the two measures.</summary>
    public static int Processes(bool quick) => quick ? 3 : 5;
}
