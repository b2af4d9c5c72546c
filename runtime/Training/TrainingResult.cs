namespace GenNet;

/// <summary>What a whole training brought.</summary>
/// <param name="Epochs">Its epochs, in order.</param>
/// <param name="Duration">Time spent training, without the evaluations.</param>
/// <param name="SamplesPerSecond">Samples learned from per second of <paramref name="Duration"/>.</param>
public sealed record TrainingResult(IReadOnlyList<EpochResult> Epochs, TimeSpan Duration, double SamplesPerSecond)
{
    /// <summary>Mean loss over the last epoch.</summary>
    public double FinalLoss => Epochs[^1].Loss;

    /// <summary>
    /// Time spent before the first epoch: on memory, on threads and, the first time a network class is trained, on
    /// compiling its kernels. <see cref="Duration"/> does not include it.
    /// </summary>
    public TimeSpan Preparation { get; init; }
}
