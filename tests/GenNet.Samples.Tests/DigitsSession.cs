using GenNet.Samples.Digits;

namespace GenNet.Tests;

/// <summary>Runs the digits program in this process, with a directory of its own for files.</summary>
public sealed class DigitsSession : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("gennet");

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>A path in the session's directory.</summary>
    public string PathOf(params string[] parts) => Path.Combine([_directory.FullName, .. parts]);

    /// <summary>Names of all files in the session's directory, with those in directories below.</summary>
    public IEnumerable<string> Files => _directory.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.Name).Order();

    internal static DigitsOutcome Run(params string[] arguments) =>
        Run(new StringWriter(), takesEscapeCodes: false, CancellationToken.None, arguments);

    internal static DigitsOutcome Run(
        StringWriter output, bool takesEscapeCodes, CancellationToken cancellationToken, params string[] arguments)
    {
        var error = new StringWriter();
        int exitCode = DigitsProgram.Run(arguments, new Terminal(output, error, takesEscapeCodes), cancellationToken);
        return new DigitsOutcome(exitCode, output.ToString(), error.ToString());
    }
}
