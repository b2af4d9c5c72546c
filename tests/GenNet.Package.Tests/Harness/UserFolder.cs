namespace GenNet.Tests;

/// <summary>
/// An empty folder far from this repository, on a machine without a network, whose only source of packages is ours.
/// </summary>
internal sealed class UserFolder : IDisposable
{
    /// <summary>An address at which nobody answers, and which says so at once.</summary>
    private const string NoNetwork = "http://127.0.0.1:9";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gennet-user-");
    private readonly Dictionary<string, string> _environment;

    public UserFolder(LocalFeed feed)
    {
        _environment = new()
        {
            ["NUGET_PACKAGES"] = feed.Cache,
            ["GENNET_MNIST"] = "",
            ["XDG_CACHE_HOME"] = PathOf("cache"),
            ["HTTP_PROXY"] = NoNetwork,
            ["HTTPS_PROXY"] = NoNetwork,
            ["http_proxy"] = NoNetwork,
            ["https_proxy"] = NoNetwork,
        };
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="{feed.Folder}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="what the SDK fetched before" value="{LocalFeed.MachineCache}" />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    public string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    public string Read(params string[] parts) => File.ReadAllText(PathOf(parts)).ReplaceLineEndings("\n");

    public void Write(string name, string content) => File.WriteAllText(PathOf(name), content);

    public CommandResult DotNet(params string[] arguments) => Tests.DotNet.Run(_folder.FullName, _environment, arguments);

    public CommandResult Start(string program, params string[] arguments) =>
        Tests.DotNet.Start(program, _folder.FullName, _environment, arguments);

    public void Dispose() => _folder.Delete(recursive: true);
}
