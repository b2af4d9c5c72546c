using Xunit;

namespace GenNet.Tests;

/// <summary>Files and directories that cannot be used: said before any training.</summary>
public sealed class FileErrorTests : IDisposable
{
    private readonly DigitsSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("--save")]
    [InlineData("--json")]
    public void Output_into_a_missing_directory(string option) => NothingIsDone(
        $"{option}: the directory {_session.PathOf("missing")} does not exist.", option, _session.PathOf("missing", "file"));

    [Theory]
    [InlineData("--save")]
    [InlineData("--json")]
    public void Output_onto_a_directory(string option) =>
        NothingIsDone("is a directory, not a file.", option, _session.PathOf());

    [Fact]
    public void Loading_a_missing_file() => NothingIsDone(_session.PathOf("missing"), "--load", _session.PathOf("missing"));

    [Fact]
    public void Loading_a_directory() => NothingIsDone(_session.PathOf(), "--load", _session.PathOf());

    [Fact]
    public void Loading_a_file_of_something_else()
    {
        File.WriteAllText(_session.PathOf("letter"), "Dear reader,\nthis is no network.\n");

        NothingIsDone($"--load: {_session.PathOf("letter")}: Not a safetensors file", "--load", _session.PathOf("letter"));
    }

    [Fact]
    public void Data_in_a_missing_directory() => NothingIsDone(
        $"--data: There is no folder {_session.PathOf("missing")}.", "--data", _session.PathOf("missing"));

    [Fact]
    public void Data_in_a_directory_without_them() => NothingIsDone("--data: ", "--data", _session.PathOf());

    [Fact]
    public void Data_that_are_damaged()
    {
        string directory = TinyMnist.Write(_session.PathOf("data"));
        File.WriteAllText(Path.Combine(directory, "t10k-labels-idx1-ubyte"), "no labels");

        NothingIsDone("t10k-labels-idx1-ubyte", "--data", directory);
    }

    [Fact]
    public void Data_of_another_size() => NothingIsDone(
        "8×8", "--data", TinyMnist.Write(_session.PathOf("data"), size: 8));

    private static void NothingIsDone(string message, params string[] arguments)
    {
        DigitsOutcome outcome = DigitsSession.Run(arguments);

        outcome.FailedWith(2, message);
        Assert.Equal("", outcome.Output);
    }
}
