namespace GenNet.Generator;

/// <summary>A data cache of one core, as large as they are made; the machine that will run the code is not known here.</summary>
/// <param name="Name">Which of the caches.</param>
/// <param name="Kibibytes">Its size.</param>
internal sealed record CacheLevel(string Name, int Kibibytes)
{
    /// <summary>What <see cref="Typical"/> says, in words.</summary>
    public const string Assumption = "What fits is said of data caches as cores have them: an L1 of 32 or 48 KiB, an L2 of 512 KiB or 1 MiB.";

    /// <summary>The sizes that processors of the last years have, from the smallest.</summary>
    public static IReadOnlyList<CacheLevel> Typical { get; } = [new("L1", 32), new("L1", 48), new("L2", 512), new("L2", 1024)];

    /// <summary>The smallest of them that holds so many bytes; null where none does.</summary>
    public static CacheLevel? Holding(long bytes) => Typical.FirstOrDefault(cache => bytes <= 1024L * cache.Kibibytes);

    /// <summary>The same in words: <c>48 KiB L1</c>, or <c>no L2</c>.</summary>
    public static string NameOfHolding(long bytes) => Holding(bytes)?.ToString() ?? "no L2";

    /// <summary><c>48 KiB L1</c>.</summary>
    public override string ToString() => (Kibibytes < 1024 ? $"{Kibibytes} KiB " : $"{Kibibytes / 1024} MiB ") + Name;
}
