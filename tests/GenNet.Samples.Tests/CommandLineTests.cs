using Xunit;

namespace GenNet.Tests;

/// <summary>What the user may and may not ask for.</summary>
public class CommandLineTests
{
    [Theory]
    [InlineData("--epochs must be a whole number from 1 to 100000, not '0'.", "--epochs", "0")]
    [InlineData("--epochs must be a whole number from 1 to 100000, not '-1'.", "--epochs", "-1")]
    [InlineData("--epochs must be a whole number from 1 to 100000, not '2.5'.", "--epochs", "2.5")]
    [InlineData("--epochs must be a whole number from 1 to 100000, not 'ten'.", "--epochs", "ten")]
    [InlineData("--epochs must be a whole number from 1 to 100000, not '99999999999'.", "--epochs", "99999999999")]
    [InlineData("--batch-size must be a whole number from 1", "--batch-size", "0")]
    [InlineData("--learning-rate must be a positive number, not 'NaN'.", "--learning-rate", "NaN")]
    [InlineData("--learning-rate must be a positive number, not '-3'.", "--learning-rate", "-3")]
    [InlineData("--learning-rate must be a positive number, not '0'.", "--learning-rate", "0")]
    [InlineData("--learning-rate must be a positive number, not '1e99'.", "--learning-rate", "1e99")]
    [InlineData("--learning-rate must be a positive number, not 'fast'.", "--learning-rate", "fast")]
    [InlineData("--seed must be a whole number", "--seed", "x")]
    [InlineData("'--epochs'", "--epochs")]
    [InlineData("'--save'", "--save")]
    [InlineData("--save needs a path.", "--save", "")]
    [InlineData("'--epochs' expects a single argument", "--epochs", "1", "--epochs", "2")]
    [InlineData("'--fast'", "--fast")]
    [InlineData("'mnist'", "mnist")]
    [InlineData("'line break'", "line\nbreak")]
    [InlineData("--data and --offline exclude each other", "--data", ".", "--offline")]
    [InlineData("--load only tests a network; --epochs is for training one.", "--load", "a", "--epochs", "1")]
    [InlineData("--load only tests a network; --save is for training one.", "--load", "a", "--save", "b")]
    [InlineData("--save and --json name the same file.", "--save", "a", "--json", "./a")]
    public void Wrong_arguments_are_one_line_and_exit_code_2(string message, params string[] arguments) =>
        DigitsSession.Run(arguments).FailedWith(2, message);

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--help", "--epochs", "0")]
    public void Help_names_every_option_and_its_default(params string[] arguments)
    {
        string help = DigitsSession.Run(arguments).Succeeded().Output;

        string[] options =
        [
            "--data <DIR>", "--epochs <N>", "--batch-size <N>", "--learning-rate <X>", "--seed <N>", "--offline", "--plain",
            "--save <FILE>", "--load <FILE>", "--json <FILE>", "[default: 30]", "[default: 10]", "[default: 3]", "[default: 1]",
        ];
        Assert.All(options, option => Assert.Contains(option, help, StringComparison.Ordinal));
    }
}
