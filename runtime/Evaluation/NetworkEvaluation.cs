using GenNet.Data;

namespace GenNet;

/// <summary>Runs any generated network over whole data sets.</summary>
public static class NetworkEvaluation
{
    /// <summary>
    /// Runs the network over a data set it has not learned from and compares its answers with the targets, on as many threads
    /// as pay.
    /// </summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="data">Samples of the network's input and output sizes.</param>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public static Evaluation Evaluate(this INetwork network, Dataset data) => Evaluate(network, data, Environment.ProcessorCount);

    /// <inheritdoc cref="Evaluate(INetwork, Dataset)"/>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="data">Samples of the network's input and output sizes.</param>
    /// <param name="threads">The most threads to use, at least 1. No number changes a bit of the result.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is not positive.</exception>
    public static Evaluation Evaluate(this INetwork network, Dataset data, int threads)
    {
        using ForwardPass pass = PassOver(network, data, threads);
        var tally = new EvaluationTally(network.Layout, data.Count, pass.Threads);
        pass.Run(data, 0, data.Count, tally);
        return tally.Sum();
    }

    /// <summary>Computes the network's outputs for all samples of a data set, on as many threads as pay.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="data">Samples of the network's input and output sizes. Their targets count for nothing.</param>
    /// <returns>A row of <see cref="NetworkLayout.OutputSize"/> floats for each sample, one after another.</returns>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    /// <remarks>A <see cref="Predictor"/> does so again and again without allocating anything, and takes inputs without targets.</remarks>
    public static float[] Predict(this INetwork network, Dataset data)
    {
        using ForwardPass pass = PassOver(network, data, Environment.ProcessorCount);
        var outputs = new float[checked(data.Count * network.Layout.OutputSize)];
        pass.Run(data, 0, data.Count, new OutputCollector(network.Layout.OutputSize) { Outputs = outputs });
        return outputs;
    }

    private static ForwardPass PassOver(INetwork network, Dataset data, int threads)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        data.CheckFits(network.Layout, nameof(data));
        return new ForwardPass(network, TeamSize.ForForward(network.Layout, data.Count, threads), data.Count);
    }
}
