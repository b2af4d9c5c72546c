namespace GenNet.Benchmarks.Ladder;

/// <summary>The ladder's rungs, from the smallest network to the largest.</summary>
internal static class Rungs
{
    private const int Seed = 1;

    private static readonly int[] AllBatches = [1, 10, 32, 128, 1000];

    public static IReadOnlyList<Rung> All { get; } =
    [
        Rung.Of(() => new Net2x3x1(Seed), network => new Net2x3x1Forward(network), AllBatches, [32]),
        Rung.Of(() => new Net4x32x16x4(Seed), network => new Net4x32x16x4Forward(network), [.. AllBatches, 10_000], [10_000]),
        Rung.Of(() => new Net8x16x16x1(Seed), network => new Net8x16x16x1Forward(network), AllBatches, [32]),
        Rung.Of(() => new Net16x16x16x16(Seed), network => new Net16x16x16x16Forward(network), AllBatches, [32]),
        Rung.Of(() => new Net784x16x16x10(Seed), network => new Net784x16x16x10Forward(network), AllBatches, [10, 32, 1000]),
        Rung.Of(() => new Net784x30x10(Seed), network => new Net784x30x10Forward(network), AllBatches, [10]),
        Rung.Of(() => new Net784x100x10(Seed), network => new Net784x100x10Forward(network), AllBatches, [32]),
        Rung.Of(() => new Net256x256x10(Seed), network => new Net256x256x10Forward(network), AllBatches, [32]),
        Rung.Of(() => new Net784x512x128x10(Seed), network => new Net784x512x128x10Forward(network), AllBatches, [32]),
        Rung.Of(() => new Net784x512x512x10(Seed), network => new Net784x512x512x10Forward(network), AllBatches, [32, 128]),
        Rung.Of(() => new Net1024x1024x1024x1024(Seed), network => new Net1024x1024x1024x1024Forward(network), AllBatches, [128]),
    ];
}
