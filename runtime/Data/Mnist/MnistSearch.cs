namespace GenNet.Data;

/// <summary>Looks for MNIST in one place after the other.</summary>
internal sealed class MnistSearch(MnistOptions options)
{
    public async Task<MnistData> FindAsync(CancellationToken cancellation)
    {
        if (options.Directory is { } directory)
        {
            return Mnist.Load(directory);
        }

        if (options.Offline)
        {
            return BuiltInDigits.Draw("as asked for");
        }

        if (options.Variable(Mnist.DirectoryVariable) is { Length: > 0 } named)
        {
            return MnistFolder.Read(named, $"{named} (named by {Mnist.DirectoryVariable})");
        }

        if (MnistCache.Locate(options) is not { } cache)
        {
            return BuiltInDigits.Draw("as this user has no cache folder to download MNIST to");
        }

        try
        {
            return ReadCache(cache) ?? await DownloadAsync(cache, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return BuiltInDigits.Draw($"as MNIST could not be downloaded: {e.Message}");
        }
    }

    private static MnistData? ReadCache(MnistCache cache)
    {
        try
        {
            return MnistFolder.Read(cache.Directory, $"{cache.Directory} (downloaded earlier)");
        }
        catch (IOException)
        {
            // Whatever is missing or damaged there is downloaded anew.
            return null;
        }
    }

    private async Task<MnistData> DownloadAsync(MnistCache cache, CancellationToken cancellation)
    {
        using var download = new MnistDownload(cache, options);
        await download.CompleteAsync(cancellation);
        return MnistFolder.Read(cache.Directory, $"{string.Join(" and ", download.Sources)}, kept in {cache.Directory}");
    }
}
