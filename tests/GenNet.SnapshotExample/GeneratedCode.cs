using System.Reflection;

namespace Traffic.Tests;

/// <summary>The generated files, as the compiler of this project wrote them down.</summary>
internal static class GeneratedCode
{
    private static readonly string Folder = Path.Combine(
        typeof(GeneratedCode).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "GeneratedCode").Value!,
        "GenNet.Generator",
        "GenNet.Generator.NetworkGenerator");

    /// <summary>A file of a network: left out, its face; <c>Vector512</c>, <c>Scalar</c> and so on, its kernels.</summary>
    public static string Of<TNetwork>(string? kernels = null) =>
        File.ReadAllText(Path.Combine(Folder, $"{typeof(TNetwork).FullName}{(kernels is null ? "" : "." + kernels)}.g.cs"));
}
