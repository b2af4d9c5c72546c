namespace GenNet.Tests.Data;

/// <summary>An empty folder that is deleted with all it holds when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("gennet-tests-").FullName;

    /// <summary>The files in it, by name.</summary>
    public IEnumerable<string> FileNames => Directory.EnumerateFiles(Path).Select(path => System.IO.Path.GetFileName(path));

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
