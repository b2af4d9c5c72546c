using GenNet.Data;

namespace GenNet;

/// <summary>Tests any generated network on data it has not learned from.</summary>
public static class NetworkEvaluation
{
    private const int BlockSize = 256;

    /// <summary>Runs the network over a data set and compares its answers with the targets.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="data">Samples of the network's input and output sizes.</param>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public static Evaluation Evaluate(this INetwork network, Dataset data)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        NetworkLayout layout = network.Layout;
        data.CheckFits(layout, nameof(data));

        var batch = new MiniBatch(layout, Math.Min(BlockSize, data.Count));
        var confusion = new ConfusionMatrix(layout.ClassCount);
        int correct = 0;
        double loss = 0;
        for (int sample = 0; sample < data.Count;)
        {
            sample = batch.Fill(data, sample);
            loss += network.Forward(batch);
            for (int row = 0; row < batch.Count; row++)
            {
                int actual = Classification.ClassOf(batch.Target(row), layout.OutputActivation);
                int predicted = Classification.ClassOf(batch.Output(row), layout.OutputActivation);
                confusion.Add(actual, predicted);
                correct += actual == predicted ? 1 : 0;
            }
        }

        return new Evaluation(data.Count, correct, loss / data.Count, confusion);
    }
}
