using Xunit;

namespace GenNet.Tests;

/// <summary>How a run of the digits program ended.</summary>
internal sealed record DigitsOutcome(int ExitCode, string Output, string Error)
{
    /// <summary>Checks that it went well, and silently on the error stream.</summary>
    public DigitsOutcome Succeeded()
    {
        Assert.Equal("", Error);
        Assert.Equal(0, ExitCode);
        return this;
    }

    /// <summary>Checks that it failed with this exit code and one line that contains the text.</summary>
    public void FailedWith(int exitCode, string text)
    {
        Assert.Contains(text, Error, StringComparison.Ordinal);
        Assert.Equal(Error.TrimEnd().ReplaceLineEndings(" ") + Environment.NewLine, Error);
        Assert.Equal(exitCode, ExitCode);
    }
}
