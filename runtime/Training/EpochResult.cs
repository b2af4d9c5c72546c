namespace GenNet;

/// <summary>What one epoch of training brought.</summary>
/// <param name="Epoch">1 for the first.</param>
/// <param name="Epochs">How many there will be.</param>
/// <param name="Loss">Mean loss of the samples, each taken just before the network learned from it.</param>
/// <param name="Duration">Time spent training, without the evaluation.</param>
/// <param name="SamplesPerSecond">Samples learned from per second of <paramref name="Duration"/>.</param>
/// <param name="Validation">The evaluation on <see cref="TrainingOptions.Validation"/>, where that was given.</param>
public sealed record EpochResult(
    int Epoch, int Epochs, double Loss, TimeSpan Duration, double SamplesPerSecond, Evaluation? Validation);
