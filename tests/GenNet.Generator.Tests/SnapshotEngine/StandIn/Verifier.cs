using System.Runtime.CompilerServices;
using GenNet.Tests.SnapshotEngine;

namespace VerifyXunit;

/// <summary>Compares text with a file beside the test: the one call of the Verify package that our tests use.</summary>
public static class Verifier
{
    /// <summary>Compares with <c>Class.Method.verified.extension</c>, and fails where that differs or is missing.</summary>
    /// <param name="target">The text.</param>
    /// <param name="extension">Of the file.</param>
    /// <param name="sourceFile">The test's; it is named as its class.</param>
    /// <param name="method">The test's.</param>
    public static Task Verify(
        string target, string extension, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        string folder = Path.GetDirectoryName(sourceFile)!;
        string name = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
        new Snapshot(folder, name, extension).Compare(target, Acceptance.FromEnvironment());
        return Task.CompletedTask;
    }
}
