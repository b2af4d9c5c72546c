using System.Globalization;

namespace GenNet.Tests;

/// <summary>Our packages, packed from this working copy into a folder that is gone when the tests end.</summary>
public sealed class LocalFeed : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gennet-feed-");
    private readonly Lazy<string> _templates;

    public LocalFeed()
    {
        _templates = new(() => Pack("samples/Templates/GenNet.Templates.csproj", "GenNet.Templates"));
        Package = Pack("runtime/GenNet.csproj", "GenNet");
    }

    /// <summary>A version nobody has packed before: no cache can hold it.</summary>
    public string Version { get; } =
        string.Create(CultureInfo.InvariantCulture, $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}.{Environment.ProcessId}");

    /// <summary>Where this machine keeps the packages it restored; it exists where anything was ever restored.</summary>
    public static string MachineCache { get; } =
        Directory.CreateDirectory(Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages")).FullName;

    /// <summary>The folder with the packages.</summary>
    public string Folder => Path.Combine(_folder.FullName, "feed");

    /// <summary>The packages our users restored, shared among the tests so that each is unpacked once.</summary>
    public string Cache => Path.Combine(_folder.FullName, "cache");

    /// <summary>The file of the package <c>GenNet</c>.</summary>
    public string Package { get; }

    /// <summary>The file of the package <c>GenNet.Templates</c>.</summary>
    public string Templates => _templates.Value;

    /// <summary>The file with the symbols for a package.</summary>
    public static string SymbolsOf(string package) => Path.ChangeExtension(package, ".snupkg");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Builds in a folder of its own, so that nothing that runs at the same time is in the way.</summary>
    private string Pack(string project, string id)
    {
        DotNet.Run(
            Repository.Root,
            [],
            "pack", project, "-c", "Release", "-o", Folder, "--artifacts-path", Path.Combine(_folder.FullName, "artifacts"),
            "-p:Version=" + Version, "-p:ContinuousIntegrationBuild=true", "-v:quiet").Succeeded();
        return Path.Combine(Folder, $"{id}.{Version}.nupkg");
    }
}
