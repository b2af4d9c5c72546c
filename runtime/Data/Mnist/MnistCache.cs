namespace GenNet.Data;

/// <summary>The folder in which downloads are kept, shared by all programs of a user.</summary>
/// <param name="directory">The folder; it need not exist.</param>
internal sealed class MnistCache(string directory)
{
    public string Directory => directory;

    /// <summary>The folder that the options or the environment name; none where neither does.</summary>
    public static MnistCache? Locate(MnistOptions options)
    {
        if (options.CacheDirectory is { } given)
        {
            return new MnistCache(given);
        }

        string? home = options.Variable("XDG_CACHE_HOME");
        if (!Path.IsPathFullyQualified(home ?? ""))
        {
            home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }

        return string.IsNullOrEmpty(home) ? null : new MnistCache(Path.Combine(home, "gennet", "mnist"));
    }

    /// <summary>Where a file lies once it is complete and checked.</summary>
    public string PathOf(MnistFile file) => Path.Combine(directory, file.PackedName);

    /// <summary>Whether a file is there, and is the right one.</summary>
    public bool Holds(MnistFile file)
    {
        try
        {
            using FileStream stream = File.OpenRead(PathOf(file));
            file.Verify(stream, PathOf(file));
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Makes sure that of all programs only this one continues interrupted downloads, until it lets go.</summary>
    /// <returns>Lets go when disposed, as does the end of the program; <see langword="null"/> where another was first.</returns>
    public FileStream? TryClaim()
    {
        System.IO.Directory.CreateDirectory(directory);
        try
        {
            return new FileStream(
                Path.Combine(directory, "download.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
