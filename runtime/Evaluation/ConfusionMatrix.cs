using System.Runtime.InteropServices;

namespace GenNet;

/// <summary>How often samples of each class were taken for each class.</summary>
public sealed class ConfusionMatrix
{
    // Sparse: a network may have thousands of classes and be tested on few samples.
    private readonly Dictionary<(int Actual, int Predicted), int> _counts = [];

    /// <summary>Makes an empty matrix.</summary>
    /// <param name="classCount">The number of classes, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classCount"/> is not positive.</exception>
    public ConfusionMatrix(int classCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classCount);
        ClassCount = classCount;
    }

    /// <summary>The number of classes.</summary>
    public int ClassCount { get; }

    /// <summary>How often a sample of class <paramref name="actual"/> was taken for <paramref name="predicted"/>.</summary>
    /// <param name="actual">The row: what the sample is.</param>
    /// <param name="predicted">The column: what the network said.</param>
    /// <exception cref="ArgumentOutOfRangeException">A class is out of range.</exception>
    public int this[int actual, int predicted] => _counts.GetValueOrDefault(Cell(actual, predicted));

    /// <summary>Counts one sample.</summary>
    /// <param name="actual">What the sample is.</param>
    /// <param name="predicted">What the network said.</param>
    /// <exception cref="ArgumentOutOfRangeException">A class is out of range.</exception>
    public void Add(int actual, int predicted) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, Cell(actual, predicted), out _)++;

    /// <summary>How many samples were taken for what they are.</summary>
    internal int Correct => _counts.Where(cell => cell.Key.Actual == cell.Key.Predicted).Sum(cell => cell.Value);

    /// <summary>Adds what another matrix of as many classes has counted.</summary>
    internal void Add(ConfusionMatrix other)
    {
        foreach (((int Actual, int Predicted) cell, int count) in other._counts)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, cell, out _) += count;
        }
    }

    private (int Actual, int Predicted) Cell(int actual, int predicted)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)actual, (uint)ClassCount, nameof(actual));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)predicted, (uint)ClassCount, nameof(predicted));
        return (actual, predicted);
    }
}
