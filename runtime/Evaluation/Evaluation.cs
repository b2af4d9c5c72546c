namespace GenNet;

/// <summary>How a network did on a data set.</summary>
/// <param name="Count">The number of samples.</param>
/// <param name="Correct">How many of them it put into the right class.</param>
/// <param name="Loss">Mean loss per sample.</param>
/// <param name="Confusion">Which classes it took for which.</param>
public sealed record Evaluation(int Count, int Correct, double Loss, ConfusionMatrix Confusion)
{
    /// <summary>The share of samples it put into the right class, from 0 to 1.</summary>
    public double Accuracy => (double)Correct / Count;
}
