extern alias GenNetRuntime;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GenNet.Tests;

/// <summary>What a user's program refers to: the framework this test runs on, and the runtime.</summary>
internal static class References
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. FrameworkFiles().Select(file => MetadataReference.CreateFromFile(file)),
        MetadataReference.CreateFromFile(typeof(GenNetRuntime::GenNet.NetworkAttribute).Assembly.Location),
    ];

    private static IEnumerable<string> FrameworkFiles()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(file => Path.GetDirectoryName(file) == framework);
    }
}
