namespace GenNet.Benchmarks.Ladder;

/// <summary>Something a contender does again and again, in this process.</summary>
internal interface ITimedWork
{
    /// <summary>Samples in one unit: a mini-batch, an epoch, or a single sample.</summary>
    int SamplesPerUnit { get; }

    /// <summary>Does as many units in each of some passes and tells how long each pass took.</summary>
    IReadOnlyList<TimeSpan> Run(int units, int passes);
}
