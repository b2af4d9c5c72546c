using System.Text;
using Xunit.Sdk;

namespace GenNet.Tests.SnapshotEngine;

/// <summary>The text a test expects, in a file beside it.</summary>
internal sealed class Snapshot(string folder, string name, string extension)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string VerifiedFile { get; } = Path.Combine(folder, $"{name}.verified.{extension}");

    public string ReceivedFile { get; } = Path.Combine(folder, $"{name}.received.{extension}");

    /// <summary>Fails where the text is not the expected one.</summary>
    public void Compare(string text, Acceptance acceptance)
    {
        string received = WithUnixNewlines(text);
        string? verified = File.Exists(VerifiedFile) ? WithUnixNewlines(File.ReadAllText(VerifiedFile)) : null;

        if (verified is not null && AreEqual(verified, received))
        {
            File.Delete(ReceivedFile);
        }
        else if (acceptance == Acceptance.Accept)
        {
            File.WriteAllText(VerifiedFile, received, Utf8);
            File.Delete(ReceivedFile);
        }
        else
        {
            File.WriteAllText(ReceivedFile, received, Utf8);
            throw new XunitException(Explain(verified, received));
        }
    }

    /// <summary>An editor may have added a last newline to the file.</summary>
    private static bool AreEqual(string verified, string received) =>
        verified == received || verified == received + "\n";

    private static string WithUnixNewlines(string text) => text.ReplaceLineEndings("\n");

    private string Explain(string? verified, string received) =>
        $"""
        {(verified is null
            ? $"Snapshot {name} is new."
            : LineDifference.Describe($"Snapshot {name}", verified, received))}

        expected: {VerifiedFile}{(verified is null ? " (missing)" : "")}
        received: {ReceivedFile}
        Look at the text, then accept it: GENNET_ACCEPT_SNAPSHOTS=1 dotnet test tests/{typeof(Snapshot).Assembly.GetName().Name}
        """;
}
