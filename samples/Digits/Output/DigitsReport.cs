namespace GenNet.Samples.Digits.Output;

/// <summary>The results as <c>--json</c> writes them.</summary>
/// <param name="Dataset">What it learned from.</param>
/// <param name="Topology"><c>784-16-16-10</c>.</param>
/// <param name="Epochs">0 where a network was only tested; the next three are absent then.</param>
/// <param name="BatchSize">Samples in a mini-batch.</param>
/// <param name="LearningRate">How far each step went.</param>
/// <param name="Seed">Of the weights and the order of samples.</param>
/// <param name="TestAccuracy">From 0 to 1, at the end.</param>
/// <param name="TrainSeconds">Time spent training, without evaluations.</param>
/// <param name="SamplesPerSecond">Samples learned from in each second of it.</param>
/// <param name="History">Epoch by epoch.</param>
internal sealed record DigitsReport(
    string Dataset,
    string Topology,
    int Epochs,
    int? BatchSize,
    float? LearningRate,
    int? Seed,
    double TestAccuracy,
    double TrainSeconds,
    double SamplesPerSecond,
    IReadOnlyList<EpochReport> History);

/// <summary>One epoch.</summary>
/// <param name="Epoch">1 for the first.</param>
/// <param name="Loss">Mean loss of the training samples.</param>
/// <param name="TestAccuracy">From 0 to 1, after the epoch.</param>
/// <param name="Seconds">Time spent training.</param>
/// <param name="SamplesPerSecond">Samples learned from in each second of it.</param>
internal sealed record EpochReport(int Epoch, double Loss, double? TestAccuracy, double Seconds, double SamplesPerSecond);
