namespace GenNet.Benchmarks.Ladder;

/// <summary>Something a contender does again and again, in this process.</summary>
internal interface ITimedWork
{
    /// <summary>Samples in one unit: a mini-batch, an epoch, or a single sample.</summary>
    int SamplesPerUnit { get; }

    /// <summary>Does some units and tells how long they took.</summary>
    TimeSpan Run(int units);
}
