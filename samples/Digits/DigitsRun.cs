using GenNet.Data;
using GenNet.Samples.Digits.CommandLine;
using GenNet.Samples.Digits.Output;
using GenNet.Samples.Digits.Views;

namespace GenNet.Samples.Digits;

/// <summary>One run: a network is trained or loaded, tested, and what the user asked for is written.</summary>
internal sealed class DigitsRun(DigitsOptions options, IDigitsView view)
{
    private const int ExampleCount = 4;

    /// <exception cref="UsageException">An option names something that cannot be used.</exception>
    /// <exception cref="TrainingDivergedException">The loss was lost.</exception>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        // What can go wrong at the end is tried at the beginning, so that no training is lost.
        OutputFile.CheckWritable("--save", options.SavePath);
        OutputFile.CheckWritable("--json", options.JsonPath);
        var network = new DigitNet(options.Training.Seed);
        if (options.LoadPath is { } path)
        {
            Load(network, path);
        }

        MnistData digits = DigitsData.Load(options, view, cancellationToken);
        view.ShowData(digits);
        view.ShowNetwork(network.Layout);
        TrainingResult? training = options.LoadPath is null ? Train(network, digits, cancellationToken) : null;
        Evaluation evaluation = network.Evaluate(digits.Test);
        view.ShowTest(evaluation, ReadDigit.Choose(network, digits.Test, ExampleCount));
        if (options.JsonPath is not null)
        {
            ReportJson.Write(options.JsonPath, Report(digits, network.Layout, training, evaluation));
            view.ShowWritten("The results", options.JsonPath);
        }
    }

    private static void Load(DigitNet network, string path)
    {
        try
        {
            network.Load(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SafetensorsFormatException)
        {
            throw new UsageException($"--load: {exception.Message}");
        }
    }

    private TrainingResult Train(DigitNet network, MnistData digits, CancellationToken cancellationToken)
    {
        TrainingOptions training = options.Training with { Validation = digits.Test };
        view.ShowPlan(training);
        try
        {
            TrainingResult result = view.FollowTraining(
                training.Epochs, progress => network.Train(digits.Training, training, progress, cancellationToken));
            Save(network);
            return result;
        }
        catch (OperationCanceledException)
        {
            Save(network);
            throw new TrainingStoppedException(
                options.SavePath is { } path
                    ? $"Stopped; the network as trained so far was saved to {path}."
                    : "Stopped; the network was not saved, as there is no --save.",
                cancellationToken);
        }
    }

    private void Save(DigitNet network)
    {
        if (options.SavePath is not null)
        {
            network.Save(options.SavePath);
            view.ShowWritten("The network", options.SavePath);
        }
    }

    private DigitsReport Report(MnistData digits, NetworkLayout layout, TrainingResult? training, Evaluation evaluation) => new(
        digits.Name,
        layout.ToString(),
        training?.Epochs.Count ?? 0,
        training is null ? null : options.Training.BatchSize,
        training is null ? null : options.Training.LearningRate,
        training is null ? null : options.Training.Seed,
        evaluation.Accuracy,
        training?.Duration.TotalSeconds ?? 0,
        training?.SamplesPerSecond ?? 0,
        [
            .. (training?.Epochs ?? []).Select(epoch => new EpochReport(
                epoch.Epoch, epoch.Loss, epoch.Validation?.Accuracy, epoch.Duration.TotalSeconds, epoch.SamplesPerSecond)),
        ]);
}
