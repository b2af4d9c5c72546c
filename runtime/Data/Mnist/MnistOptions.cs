namespace GenNet.Data;

/// <summary>Where <see cref="Mnist.FindOrDownload"/> looks for MNIST.</summary>
public sealed record MnistOptions
{
    /// <summary>Where given, the files are read from this folder and from nowhere else.</summary>
    public string? Directory { get; init; }

    /// <summary>Whether to take the built-in digits at once and look nowhere; <see cref="Directory"/> goes before.</summary>
    public bool Offline { get; init; }

    /// <summary>
    /// The folder in which downloads are kept. Where not given, <c>gennet/mnist</c> in <c>XDG_CACHE_HOME</c> or, where that
    /// is not set, in <see cref="Environment.SpecialFolder.LocalApplicationData"/>.
    /// </summary>
    public string? CacheDirectory { get; init; }

    /// <summary>Folders on the web that hold the four files with the ending <c>.gz</c>, asked in this order.</summary>
    public IReadOnlyList<Uri> Mirrors { get; init; } =
    [
        new("https://ossci-datasets.s3.amazonaws.com/mnist/"),
        new("https://storage.googleapis.com/cvdf-datasets/mnist/"),
    ];

    /// <summary>
    /// How long the mirrors together may keep silent before the download is given up: 5 seconds. Each mirror gets its share.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Is told how far the download is.</summary>
    public IProgress<MnistProgress>? Progress { get; init; }

    /// <summary>Reads a variable of the environment; tests replace it.</summary>
    internal Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The files to download, with their digests; tests replace them by small ones.</summary>
    internal IReadOnlyList<MnistFile> Files { get; init; } = MnistFile.All;

    /// <summary>Makes what speaks HTTP; tests replace it.</summary>
    internal Func<HttpMessageHandler> HttpHandler { get; init; } = () => new SocketsHttpHandler();
}
