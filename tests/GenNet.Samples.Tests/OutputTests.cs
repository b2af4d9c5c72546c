using Xunit;

namespace GenNet.Tests;

/// <summary>What the user gets to see.</summary>
public sealed class OutputTests : IDisposable
{
    private const char Escape = '\u001b';

    private readonly DigitsSession _session = new();
    private readonly string _data;

    public OutputTests() => _data = TinyMnist.Write(_session.PathOf("data"));

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData(true, "--plain")]
    [InlineData(false)]
    public void Plain_output_has_no_escape_codes(bool terminalTakesThem, params string[] options)
    {
        string output = DigitsSession.Run(
            new StringWriter(), terminalTakesThem, CancellationToken.None, ["--data", _data, "--epochs", "2", .. options]).Succeeded().Output;

        Assert.DoesNotContain(Escape, output);
        ShowsEverything(output);
    }

    [Fact]
    public void A_terminal_gets_colours()
    {
        string output = DigitsSession.Run(
            new StringWriter(), true, CancellationToken.None, "--data", _data, "--epochs", "2").Succeeded().Output;

        Assert.Contains(Escape, output);
        ShowsEverything(output);
    }

    [Fact]
    public void Offline_needs_nothing()
    {
        string output = DigitsSession.Run("--offline", "--epochs", "1").Succeeded().Output;

        ShowsEverything(output);
    }

    private static void ShowsEverything(string output)
    {
        string[] expected =
        [
            "Data: ", "Network: 784-16-16-10, 13,002 weights and biases.", "Training: ", "epoch 1/", "samples/s", "Test accuracy: ",
            "Each row a digit, each column what it was taken for", "taken for", "█",
        ];
        Assert.All(expected, text => Assert.Contains(text, output, StringComparison.Ordinal));
    }
}
