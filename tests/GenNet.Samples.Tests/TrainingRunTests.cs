using System.Text.Json;
using Xunit;

namespace GenNet.Tests;

/// <summary>Whole runs on few digits.</summary>
public sealed class TrainingRunTests : IDisposable
{
    private readonly DigitsSession _session = new();
    private readonly string _data;

    public TrainingRunTests() => _data = TinyMnist.Write(_session.PathOf("data"));

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Json_says_what_was_done_and_how_it_went()
    {
        string path = _session.PathOf("result.json");

        DigitsSession.Run("--data", _data, "--epochs", "3", "--batch-size", "20", "--learning-rate", "2.5", "--seed", "9", "--json", path)
            .Succeeded();

        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement result = document.RootElement;
        Assert.Equal(
            ["dataset", "topology", "epochs", "batchSize", "learningRate", "seed", "testAccuracy", "trainSeconds", "samplesPerSecond", "history"],
            result.EnumerateObject().Select(property => property.Name));
        Assert.NotEqual("", result.GetProperty("dataset").GetString());
        Assert.Equal("784-16-16-10", result.GetProperty("topology").GetString());
        Assert.Equal(3, result.GetProperty("epochs").GetInt32());
        Assert.Equal(20, result.GetProperty("batchSize").GetInt32());
        Assert.Equal(2.5, result.GetProperty("learningRate").GetDouble());
        Assert.Equal(9, result.GetProperty("seed").GetInt32());

        JsonElement[] history = [.. result.GetProperty("history").EnumerateArray()];
        Assert.Equal([1, 2, 3], history.Select(epoch => epoch.GetProperty("epoch").GetInt32()));
        Assert.Equal(result.GetProperty("testAccuracy").GetDouble(), history[^1].GetProperty("testAccuracy").GetDouble());
        double seconds = history.Sum(epoch => epoch.GetProperty("seconds").GetDouble());
        Assert.Equal(seconds, result.GetProperty("trainSeconds").GetDouble(), 1e-9);
        Assert.Equal(3 * TinyMnist.TrainingCount / seconds, result.GetProperty("samplesPerSecond").GetDouble(), 1);
        Assert.All(history, epoch => Assert.InRange(epoch.GetProperty("loss").GetDouble(), 0, 10));
        Assert.All(history, epoch => Assert.True(epoch.GetProperty("samplesPerSecond").GetDouble() > 0));
    }

    [Fact]
    public void The_same_seed_gives_the_same_network_and_another_seed_another()
    {
        DigitsSession.Run("--data", _data, "--epochs", "1", "--seed", "5", "--save", _session.PathOf("a")).Succeeded();
        DigitsSession.Run("--data", _data, "--epochs", "1", "--seed", "5", "--save", _session.PathOf("b")).Succeeded();
        DigitsSession.Run("--data", _data, "--epochs", "1", "--seed", "6", "--save", _session.PathOf("c")).Succeeded();

        Assert.Equal(File.ReadAllBytes(_session.PathOf("a")), File.ReadAllBytes(_session.PathOf("b")));
        Assert.NotEqual(File.ReadAllBytes(_session.PathOf("a")), File.ReadAllBytes(_session.PathOf("c")));
    }

    [Fact]
    public void A_saved_network_loads_and_reads_as_well()
    {
        DigitsSession.Run("--data", _data, "--epochs", "20", "--save", _session.PathOf("net"), "--json", _session.PathOf("trained")).Succeeded();
        DigitsOutcome loaded = DigitsSession.Run("--data", _data, "--load", _session.PathOf("net"), "--json", _session.PathOf("loaded")).Succeeded();

        using JsonDocument trainedResult = JsonDocument.Parse(File.ReadAllText(_session.PathOf("trained")));
        using JsonDocument loadedResult = JsonDocument.Parse(File.ReadAllText(_session.PathOf("loaded")));
        double accuracy = trainedResult.RootElement.GetProperty("testAccuracy").GetDouble();
        Assert.InRange(accuracy, 0.4, 1);
        Assert.Equal(accuracy, loadedResult.RootElement.GetProperty("testAccuracy").GetDouble());
        Assert.Equal(0, loadedResult.RootElement.GetProperty("epochs").GetInt32());
        Assert.Equal(0, loadedResult.RootElement.GetProperty("history").GetArrayLength());
        Assert.False(loadedResult.RootElement.TryGetProperty("seed", out _));
        Assert.DoesNotContain("epoch", loaded.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Divergence_is_one_line_and_exit_code_1()
    {
        // Sigmoids saturate at any learning rate, so this network cannot be made to diverge from outside.
        var writer = new ReactingWriter("epoch 2", () => throw new TrainingDivergedException(3, 0, double.NaN, 3));

        DigitsSession.Run(writer, false, CancellationToken.None, "--data", _data, "--epochs", "5")
            .FailedWith(1, "The loss became NaN in mini-batch 0 of epoch 3.");
    }

    [Fact]
    public void What_cannot_be_written_is_one_line_and_exit_code_1()
    {
        var writer = new ReactingWriter("epoch 2", () => throw new IOException("No space left on device"));

        DigitsSession.Run(writer, false, CancellationToken.None, "--data", _data, "--epochs", "5")
            .FailedWith(1, "No space left on device");
    }

    [Fact]
    public void Stopping_saves_the_network_as_trained_so_far()
    {
        using var stop = new CancellationTokenSource();
        string path = _session.PathOf("net");

        DigitsOutcome outcome = DigitsSession.Run(
            new ReactingWriter("epoch   2", stop.Cancel), false, stop.Token, "--data", _data, "--epochs", "100", "--save", path, "--json", _session.PathOf("json"));

        outcome.FailedWith(130, $"Stopped; the network as trained so far was saved to {path}.");
        Assert.DoesNotContain("epoch   4", outcome.Output, StringComparison.Ordinal);
        DigitsSession.Run("--data", _data, "--load", path).Succeeded();
        Assert.False(File.Exists(_session.PathOf("json")));
    }

    [Fact]
    public void Stopping_without_a_file_says_that_nothing_was_saved()
    {
        using var stop = new CancellationTokenSource();

        DigitsSession.Run(new ReactingWriter("epoch   2", stop.Cancel), false, stop.Token, "--data", _data, "--epochs", "100")
            .FailedWith(130, "Stopped; the network was not saved");
    }

    [Fact]
    public void Nothing_but_what_was_asked_for_is_left_behind()
    {
        DigitsSession.Run("--data", _data, "--epochs", "1", "--save", _session.PathOf("net"), "--json", _session.PathOf("result")).Succeeded();

        Assert.Equal(
            ["net", "result", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte", "train-images-idx3-ubyte", "train-labels-idx1-ubyte"],
            _session.Files);
    }
}
