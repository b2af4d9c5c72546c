using System.Diagnostics;
using GenNet.Data;

namespace GenNet;

/// <summary>Trains any generated network by mini-batch stochastic gradient descent.</summary>
public static class NetworkTraining
{
    /// <summary>
    /// Trains the network: every epoch goes through the data in a new random order, one descent step for each
    /// mini-batch (Nielsen, chapter 1, equations 20 and 21).
    /// </summary>
    /// <param name="network">The network; it learns in place.</param>
    /// <param name="data">What to learn from, of the network's input and output sizes.</param>
    /// <param name="options">The hyper-parameters; left out, Nielsen's.</param>
    /// <param name="progress">Told of every epoch as it ends.</param>
    /// <param name="cancellationToken">Stops between two mini-batches; the network keeps what it learned so far.</param>
    /// <exception cref="ArgumentException">The data do not fit the network, or an option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="TrainingDivergedException">
    /// The loss became NaN or infinite. The network is as it was before the mini-batch in which that was seen.
    /// </exception>
    public static TrainingResult Train(
        this INetwork network,
        Dataset data,
        TrainingOptions? options = null,
        IProgress<EpochResult>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        options ??= new TrainingOptions();
        options.Check();
        data.CheckFits(network.Layout, nameof(data));
        options.Validation?.CheckFits(network.Layout, nameof(options));

        cancellationToken.ThrowIfCancellationRequested();
        long began = Stopwatch.GetTimestamp();
        using var descent = new GradientDescent(network, data, options);
        descent.WarmUp();
        var random = new SeededRandom(options.Seed);
        random.Shuffle<int>([]);
        int[] order = [.. Enumerable.Range(0, data.Count)];
        TimeSpan preparation = Stopwatch.GetElapsedTime(began);
        var epochs = new List<EpochResult>();
        TimeSpan total = TimeSpan.Zero;
        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            long start = Stopwatch.GetTimestamp();
            random.Shuffle<int>(order);
            double loss = descent.RunEpoch(order, epoch, cancellationToken);
            TimeSpan duration = Stopwatch.GetElapsedTime(start);

            total += duration;
            Evaluation? validation = options.Validation is { } held ? network.Evaluate(held, options.Threads) : null;
            var result = new EpochResult(
                epoch, options.Epochs, loss / data.Count, duration, data.Count / duration.TotalSeconds, validation);
            epochs.Add(result);
            progress?.Report(result);
        }

        return new TrainingResult(epochs, total, (double)data.Count * options.Epochs / total.TotalSeconds)
        {
            Preparation = preparation,
        };
    }

    /// <summary>Takes one descent step: each weight and bias moves by −η times its gradient, averaged over the mini-batch.</summary>
    /// <param name="network">The network; it learns in place, unless the loss is not finite.</param>
    /// <param name="batch">At least one sample with its target, staged for this network.</param>
    /// <param name="learningRate">η, not negative and finite. With 0, where a schedule begins, the network stays as it is.</param>
    /// <returns>The sum of the samples' losses before the step; where it is NaN or infinite no step was taken.</returns>
    /// <exception cref="ArgumentException">The mini-batch is empty, or was made for another layout.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is negative, infinite or not a number.</exception>
    public static double TrainStep(this INetwork network, MiniBatch batch, float learningRate)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Count == 0)
        {
            throw new ArgumentException("The mini-batch is empty.", nameof(batch));
        }

        if (!(learningRate >= 0 && float.IsFinite(learningRate)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(learningRate), learningRate, "The learning rate must be finite, and not negative.");
        }

        double loss = network.Backpropagate(batch, -learningRate / batch.Count);
        if (double.IsFinite(loss))
        {
            network.AddGradient(batch, network.Parameters);
        }

        return loss;
    }

    /// <summary>Computes activations, loss and errors of a mini-batch. A network's class keeps the method of its own out of the way.</summary>
    /// <inheritdoc cref="INetwork.Backpropagate"/>
    public static double Backpropagate(this INetwork network, MiniBatch batch, float scale)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(batch);
        return network.Backpropagate(batch, scale);
    }

    /// <summary>Adds to each parameter the sum over the mini-batch of its share in the errors, on this thread.</summary>
    /// <inheritdoc cref="INetwork.AddGradient"/>
    public static void AddGradient(this INetwork network, MiniBatch batch, Span<float> parameters)
    {
        ArgumentNullException.ThrowIfNull(network);
        network.AddGradient(batch, parameters, Share.Whole);
    }

    /// <summary>The gradient of the mean loss over a whole data set.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="data">Samples of the network's input and output sizes.</param>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public static Gradient ComputeGradient(this INetwork network, Dataset data)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        data.CheckFits(network.Layout, nameof(data));

        var gradient = new Gradient(network.Layout);
        var batch = new MiniBatch(network.Layout, Math.Min(data.Count, PanelLayout.BlockRows));
        double loss = 0;
        for (int sample = 0; sample < data.Count;)
        {
            sample = batch.Fill(data, sample);
            loss += network.Backpropagate(batch, 1f / data.Count);
            network.AddGradient(batch, gradient.Values);
        }

        gradient.Loss = loss / data.Count;
        return gradient;
    }

    /// <summary>The gradient of the loss of one sample.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="input">Floats of the input layer's size.</param>
    /// <param name="target">Floats of the output layer's size.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public static Gradient ComputeGradient(this INetwork network, ReadOnlySpan<float> input, ReadOnlySpan<float> target) =>
        network.ComputeGradient(new SampleSet([input.ToArray()], [target.ToArray()]));
}
