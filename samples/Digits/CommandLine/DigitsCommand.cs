using System.CommandLine;
using System.CommandLine.Parsing;
using static GenNet.Samples.Digits.CommandLine.NumberArguments;

namespace GenNet.Samples.Digits.CommandLine;

/// <summary>The command line: its options, their help, and what they may be.</summary>
internal sealed class DigitsCommand
{
    private const int MostEpochs = 100_000;
    private static readonly TrainingOptions Standard = new() { Epochs = 30, BatchSize = 10, LearningRate = 3, Seed = 1 };

    private readonly Option<string?> _data = FileOrDirectory("--data", "DIR", "The directory with the four MNIST files, raw or .gz. Left out, they are looked for, then downloaded; where that fails, the built-in digits serve.");
    private readonly Option<bool> _offline = new("--offline") { Description = "Use the built-in digits: neither files nor a network are needed." };
    private readonly Option<int> _epochs = WholeNumber("--epochs", "Passes over the training data.", Standard.Epochs, 1, MostEpochs);
    private readonly Option<int> _batchSize = WholeNumber("--batch-size", "Samples in a mini-batch.", Standard.BatchSize, 1, int.MaxValue);
    private readonly Option<float> _learningRate = PositiveNumber("--learning-rate", "How far each step goes down the gradient.", Standard.LearningRate);
    private readonly Option<int> _seed = WholeNumber("--seed", "Of the first weights and the order of the samples: the same seed, the same network.", Standard.Seed, int.MinValue, int.MaxValue);
    private readonly Option<bool> _plain = new("--plain") { Description = "Plain lines without colours and bars, as when the output goes to a file." };
    private readonly Option<string?> _save = FileOrDirectory("--save", "FILE", "Save the trained network as safetensors, which PyTorch reads too.");
    private readonly Option<string?> _load = FileOrDirectory("--load", "FILE", "Load a network from a safetensors file and test it, without training.");
    private readonly Option<string?> _json = FileOrDirectory("--json", "FILE", "Write the results as JSON.");
    private readonly RootCommand _root;

    public DigitsCommand() => _root = new RootCommand(
        $"Trains a network of {DigitNet.ParameterCount:N0} weights and biases to read handwritten digits, and tests it.")
    {
        _data, _offline, _epochs, _batchSize, _learningRate, _seed, _save, _load, _json, _plain,
    };

    /// <summary>Understands the arguments.</summary>
    /// <param name="arguments">As given by the user.</param>
    /// <param name="help">Receives the help or the version, where these were asked for.</param>
    /// <returns>Null where help or version were asked for, and have been shown.</returns>
    /// <exception cref="UsageException">The arguments are wrong.</exception>
    public DigitsOptions? Parse(IReadOnlyList<string> arguments, TextWriter help)
    {
        ParseResult result = _root.Parse(arguments);
        if (result.Action is { Terminating: true, ClearsParseErrors: true })
        {
            result.Invoke(new InvocationConfiguration { Output = help });
            return null;
        }

        if (result.Errors is [ParseError error, ..])
        {
            throw new UsageException($"{error.Message} See --help.");
        }

        RejectContradictions(result);
        return new DigitsOptions
        {
            DataDirectory = result.GetValue(_data),
            Offline = result.GetValue(_offline),
            Training = new TrainingOptions
            {
                Epochs = result.GetValue(_epochs),
                BatchSize = result.GetValue(_batchSize),
                LearningRate = result.GetValue(_learningRate),
                Seed = result.GetValue(_seed),
            },
            Plain = result.GetValue(_plain),
            SavePath = result.GetValue(_save),
            LoadPath = result.GetValue(_load),
            JsonPath = result.GetValue(_json),
        };
    }

    private void RejectContradictions(ParseResult result)
    {
        if (IsGiven(result, _data) && result.GetValue(_offline))
        {
            throw new UsageException("--data and --offline exclude each other: the built-in digits need no directory.");
        }

        if (result.GetValue(_save) is { } save && result.GetValue(_json) is { } json
            && Path.GetFullPath(save) == Path.GetFullPath(json))
        {
            throw new UsageException("--save and --json name the same file.");
        }

        Option[] ofTraining = [_epochs, _batchSize, _learningRate, _seed, _save];
        if (IsGiven(result, _load) && ofTraining.FirstOrDefault(option => IsGiven(result, option)) is { } useless)
        {
            throw new UsageException($"--load only tests a network; {useless.Name} is for training one.");
        }
    }

    private static bool IsGiven(ParseResult result, Option option) => result.GetResult(option) is { Implicit: false };

    private static Option<string?> FileOrDirectory(string name, string what, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = what };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && string.IsNullOrWhiteSpace(path))
            {
                result.AddError($"{name} needs a path.");
            }
        });
        return option;
    }
}
