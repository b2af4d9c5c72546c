using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GenNet.Benchmarks;

/// <summary>What a user's project refers to: the framework this runs on, and the runtime.</summary>
internal static class CompilationReferences
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. FrameworkFiles().Select(file => MetadataReference.CreateFromFile(file)),
        MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
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
