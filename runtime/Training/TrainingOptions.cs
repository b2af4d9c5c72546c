using GenNet.Data;

namespace GenNet;

/// <summary>How to train: the hyper-parameters of stochastic gradient descent (Nielsen, chapter 1, equations 20 and 21).</summary>
/// <remarks>The defaults are those of Nielsen's chapter 1: 30 epochs, mini-batches of 10, learning rate 3.0.</remarks>
public sealed record TrainingOptions
{
    /// <summary>Passes over the training data, at least 1.</summary>
    public int Epochs { get; init; } = 30;

    /// <summary>Samples in a mini-batch, from 1 to the whole set; the last of an epoch may be smaller.</summary>
    public int BatchSize { get; init; } = 10;

    /// <summary>η: how far a step goes down the gradient. Positive and finite.</summary>
    public float LearningRate { get; init; } = 3f;

    /// <summary>Of the order in which samples are seen, drawn anew for every epoch.</summary>
    public int Seed { get; init; }

    /// <summary>
    /// The most threads to train with, at least 1; left out, as many as the machine has processors. Steps that one thread
    /// takes faster are taken by one. The same seed gives the same weights and losses, bit for bit, whatever the number.
    /// </summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Where given, the network is evaluated on these after every epoch. They are never learned from.</summary>
    public Dataset? Validation { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Epochs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(BatchSize);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Threads);
        if (!(LearningRate > 0 && float.IsFinite(LearningRate)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(LearningRate), LearningRate, "The learning rate must be positive and finite.");
        }
    }
}
