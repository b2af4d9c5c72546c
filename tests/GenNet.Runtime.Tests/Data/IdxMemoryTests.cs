using GenNet.Data;

namespace GenNet.Tests.Data;

/// <summary>What a header promises is not believed.</summary>
public class IdxMemoryTests
{
    private const int Little = 1 << 20;

    [Theory]
    [InlineData(0x08, 0x7FFF_FFFF)]
    [InlineData(0x08, 0x7FFF_FFC7)]
    [InlineData(0x0E, 0x0FFF_FFFF)]
    public void A_great_promise_over_a_small_file_costs_little(byte type, uint count)
    {
        byte[] content = IdxBytes.File(type, [count], new byte[100]);

        AssertRefusedAtLittleCost(new MemoryStream(content));
        AssertRefusedAtLittleCost(new MemoryStream(IdxBytes.Gzip(content)));
        AssertRefusedAtLittleCost(new TricklingStream(content));
    }

    [Fact]
    public void Gzip_is_unpacked_no_further_than_the_header_promises()
    {
        byte[] bomb = IdxBytes.Gzip(IdxBytes.File(0x08, [10], new byte[30_000_000]));
        using var stream = new MemoryStream(bomb);

        AssertRefusedAtLittleCost(stream);

        Assert.InRange(stream.Position, 1, bomb.Length / 2);
    }

    [Fact]
    public void A_sound_file_is_read_into_memory_once()
    {
        const int size = 10_000_000;
        using var stream = new MemoryStream(IdxBytes.File(0x08, [size], new byte[size]));
        long before = GC.GetAllocatedBytesForCurrentThread();

        IdxFile.Read(stream, "test");

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, size, size + Little);
    }

    private static void AssertRefusedAtLittleCost(Stream stream)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<IdxFormatException>(() => IdxFile.Read(stream, "test"));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Little);
    }
}
