using GenNet.Data;

namespace GenNet.Samples.Digits.Views;

/// <summary>What both views say, in the same words.</summary>
internal static class Wording
{
    public const string Confusion = "Each row a digit, each column what it was taken for:";

    public static string Download(string file) => $"Downloading {file} …";

    public static string Data(MnistData digits) =>
        $"Data: {digits.Name}, {digits.Training.Count:N0} digits to learn from and {digits.Test.Count:N0} to be tested on ({digits.Source}).";

    public static string Network(NetworkLayout layout) =>
        $"Network: {layout}, {layout.ParameterCount:N0} weights and biases.";

    public static string Plan(TrainingOptions training) =>
        $"Training: {training.Epochs:N0} {(training.Epochs == 1 ? "epoch" : "epochs")}, mini-batches of {training.BatchSize:N0}, learning rate {training.LearningRate}, seed {training.Seed}.";

    public static string Epoch(EpochResult epoch) =>
        $"epoch {epoch.Epoch.ToString().PadLeft(epoch.Epochs.ToString().Length)}/{epoch.Epochs}  loss {epoch.Loss:F4}  "
        + $"test accuracy {epoch.Validation?.Accuracy,8:P2}  {epoch.SamplesPerSecond,11:N0} samples/s";

    public static string Trained(TrainingResult training) =>
        $"Trained in {training.Duration.TotalSeconds:F2} s, {training.SamplesPerSecond:N0} samples per second.";

    public static string Accuracy(Evaluation evaluation) =>
        $"Test accuracy: {evaluation.Accuracy:P2}, {evaluation.Correct:N0} of {evaluation.Count:N0} digits read right.";

    public static string Example(ReadDigit digit) =>
        $"This is {Named(digit.Label)}, {(digit.IsRight ? "and was read right" : $"taken for {Named(digit.Answer)}")}:";

    public static string Written(string what, string path) => $"{what} went to {path}.";

    private static string Named(int digit) => digit == 8 ? "an 8" : $"a {digit}";
}
