namespace GenNet.Data;

/// <summary>Fills the cache from the mirrors.</summary>
internal sealed class MnistDownload : IDisposable
{
    private readonly MnistCache _cache;
    private readonly MnistOptions _options;
    private readonly List<Uri> _mirrorsLeft;
    private readonly List<string> _failures = [];
    private readonly Patience _patience;
    private readonly ResumableDownload _transfer;
    private readonly HashSet<string> _sources = [];

    public MnistDownload(MnistCache cache, MnistOptions options)
    {
        _cache = cache;
        _options = options;
        _mirrorsLeft = [.. options.Mirrors];
        _patience = new Patience(options.Patience);
        _transfer = new ResumableDownload(options.HttpHandler(), _patience);
    }

    /// <summary>The mirrors that gave a file.</summary>
    public IReadOnlyCollection<string> Sources => _sources;

    /// <summary>Downloads every file that the cache does not hold.</summary>
    /// <exception cref="IOException">A file could be had from no mirror; the message says what each answered.</exception>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        using FileStream? claim = _cache.TryClaim();
        foreach (MnistFile file in _options.Files)
        {
            if (!_cache.Holds(file))
            {
                _patience.Renew();
                await DownloadAsync(file, isAlone: claim is not null, cancellation);
            }
        }
    }

    public void Dispose() => _transfer.Dispose();

    private async Task DownloadAsync(MnistFile file, bool isAlone, CancellationToken cancellation)
    {
        while (_mirrorsLeft.Count > 0)
        {
            Uri mirror = _mirrorsLeft[0];
            _patience.MirrorsLeft = _mirrorsLeft.Count;
            try
            {
                await DownloadAsync(file, mirror, isAlone, cancellation);
                _sources.Add(mirror.Host);
                return;
            }
            catch (Exception e) when (e is IOException or HttpRequestException or TimeoutException)
            {
                // Not asked again, not even for another file: a failure may have taken seconds.
                _mirrorsLeft.RemoveAt(0);
                _failures.Add($"{mirror.Host}: {e.Message}");
            }
        }

        throw new IOException(_failures.Count > 0 ? string.Join("; ", _failures) : "there is no mirror to ask.");
    }

    private async Task DownloadAsync(MnistFile file, Uri mirror, bool isAlone, CancellationToken cancellation)
    {
        // Each mirror compresses in its own way, so what one began no other can end. And what another program is at work
        // on is left alone: at worst a file is downloaded twice.
        string owner = isAlone ? mirror.Host : Guid.NewGuid().ToString("N");
        string part = $"{_cache.PathOf(file)}.{owner}.part";
        bool keepPart = isAlone;
        try
        {
            using (FileStream stream = new(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            {
                await _transfer.CompleteAsync(
                    new Uri(mirror, file.PackedName), stream, file.MaxPackedLength, Report, cancellation);
                keepPart = false;
                stream.Position = 0;
                file.Verify(stream, file.PackedName);
            }

            File.Move(part, _cache.PathOf(file), overwrite: true);
        }
        finally
        {
            if (!keepPart || new FileInfo(part) is { Exists: true, Length: 0 })
            {
                File.Delete(part);
            }
        }

        void Report(long received, long? total) =>
            _options.Progress?.Report(new MnistProgress(file.PackedName, received, total));
    }
}
