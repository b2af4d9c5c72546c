using System.Security.Cryptography;

namespace GenNet.Data;

/// <summary>One of the four files of MNIST.</summary>
/// <param name="Subject">What it holds, the first part of its name.</param>
/// <param name="Format">Its format, the second part of its name.</param>
/// <param name="UnpackedLength">Its length in bytes when it is not compressed.</param>
/// <param name="Sha256">The SHA-256 of the same bytes; compressed, each mirror's file differs.</param>
internal sealed record MnistFile(string Subject, string Format, long UnpackedLength, string Sha256)
{
    public static MnistFile TrainingImages { get; } = new(
        "train-images", "idx3-ubyte", 47_040_016, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db");

    public static MnistFile TrainingLabels { get; } = new(
        "train-labels", "idx1-ubyte", 60_008, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5");

    public static MnistFile TestImages { get; } = new(
        "t10k-images", "idx3-ubyte", 7_840_016, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7");

    public static MnistFile TestLabels { get; } = new(
        "t10k-labels", "idx1-ubyte", 10_008, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    /// <summary>All four, the smallest first: so whether a mirror answers shows early.</summary>
    public static IReadOnlyList<MnistFile> All { get; } = [TestLabels, TrainingLabels, TestImages, TrainingImages];

    /// <summary>Its name on the mirrors and in the cache.</summary>
    public string PackedName => $"{Subject}-{Format}.gz";

    /// <summary>More bytes than it can have compressed: gzip adds some bytes for each 64 KiB at most.</summary>
    public long MaxPackedLength => UnpackedLength + (UnpackedLength / 1024) + 1024;

    /// <summary>The names under which it is found, the preferred first.</summary>
    public IReadOnlyList<string> Names =>
        [$"{Subject}-{Format}", $"{Subject}.{Format}", $"{Subject}-{Format}.gz", $"{Subject}.{Format}.gz"];

    /// <summary>The path of the file in a folder.</summary>
    /// <exception cref="FileNotFoundException">It is there under none of its names.</exception>
    public string FindIn(string directory)
    {
        foreach (string name in Names)
        {
            string path = Path.Combine(directory, name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException(
            $"{Path.Combine(directory, Names[0])} is missing; looked for {string.Join(", ", Names)}.",
            Path.Combine(directory, Names[0]));
    }

    /// <summary>Checks that this is MNIST's own file, bit for bit once unpacked.</summary>
    /// <param name="stream">The file from its first byte, compressed or not; stays open.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <exception cref="IdxFormatException">It is not.</exception>
    public void Verify(Stream stream, string name)
    {
        try
        {
            string found = Digest(stream);
            if (found != Sha256)
            {
                throw new IdxFormatException(
                    name, $"is not the file of MNIST: unpacked, its SHA-256 is {found} where {Sha256} is expected.");
            }
        }
        catch (InvalidDataException e)
        {
            throw new IdxFormatException(name, $"is damaged: its gzip compression cannot be undone ({e.Message})", e);
        }
    }

    private string Digest(Stream stream)
    {
        using Stream content = GzipContent.Open(stream);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] block = new byte[128 * 1024];
        long length = 0;
        int count;

        // One block too many makes another digest; what follows it need not be unpacked.
        while (length <= UnpackedLength && (count = content.Read(block)) > 0)
        {
            hash.AppendData(block.AsSpan(0, count));
            length += count;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
