namespace GenNet.Benchmarks.Ladder;

/// <summary>What is timed.</summary>
internal enum Measure
{
    /// <summary>Forward, backpropagation and the descent step, on shuffled data in memory.</summary>
    Train,

    /// <summary>Forward only, many samples at once.</summary>
    Infer,

    /// <summary>Forward only, one sample after another, each another one.</summary>
    Latency,

    /// <summary>The same, but the last output says which sample is next, so no call can start before the last has ended.</summary>
    DependentLatency,
}
