using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>Tells this generator's files from all others, by the folder the compiler puts them in.</summary>
internal static class GeneratedTree
{
    private static readonly string Folder = typeof(NetworkGenerator).FullName;

    public static bool IsOurs(SyntaxTree tree)
    {
        string[] segments = tree.FilePath.Split('/', '\\');
        return segments.Length >= 2 && segments[segments.Length - 2] == Folder;
    }
}
