using System.Globalization;

namespace GenNet;

/// <summary>Training stopped because the loss became NaN or infinite; most often the learning rate is too high.</summary>
public sealed class TrainingDivergedException : Exception
{
    /// <summary>Tells where the loss was lost.</summary>
    /// <param name="epoch">1 for the first epoch.</param>
    /// <param name="miniBatch">0 for the first mini-batch of the epoch.</param>
    /// <param name="loss">The mean loss of that mini-batch: NaN or infinite.</param>
    /// <param name="learningRate">The learning rate in use.</param>
    public TrainingDivergedException(int epoch, int miniBatch, double loss, float learningRate)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"The loss became {loss} in mini-batch {miniBatch} of epoch {epoch}. Try a learning rate below {learningRate}, and see that all inputs and targets are finite."))
    {
        Epoch = epoch;
        MiniBatch = miniBatch;
        Loss = loss;
    }

    /// <summary>1 for the first epoch.</summary>
    public int Epoch { get; }

    /// <summary>0 for the first mini-batch of the epoch.</summary>
    public int MiniBatch { get; }

    /// <summary>The mean loss of that mini-batch: NaN or infinite.</summary>
    public double Loss { get; }
}
