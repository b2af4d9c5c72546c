using GenNet.Data;

namespace GenNet.Tests.Data;

/// <summary>Files that are no sound IDX files: each is refused with a message that names it and says what is wrong.</summary>
public class IdxFormatTests
{
    [Fact]
    public void An_empty_file() => AssertRefused([], "is empty", "at least 8 bytes");

    [Fact]
    public void A_gzip_file_of_nothing() => AssertRefused(IdxBytes.Gzip([]), "is empty");

    [Theory]
    [InlineData(new byte[] { 1, 0, 8, 1, 0, 0, 0, 0 }, "0x01000801")]
    [InlineData(new byte[] { 0, 7, 8, 1, 0, 0, 0, 0 }, "0x00070801")]
    [InlineData(new byte[] { 0x50 }, "0x50")]
    public void A_wrong_magic_number(byte[] content, string found) =>
        AssertRefused(content, "is not an IDX file", found, "two zero bytes");

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x0A)]
    [InlineData(0x0F)]
    [InlineData(0xFF)]
    public void An_unknown_element_type(byte type) =>
        AssertRefused(IdxBytes.File(type, [1], 0), "unknown element type", $"0x{type:X2}", "0x0E");

    [Fact]
    public void No_dimensions() => AssertRefused([0, 0, 8, 0, 1, 2, 3], "0 dimensions", "at least 1");

    [Fact]
    public void A_dimension_of_size_0() => AssertRefused(IdxBytes.File(8, [2, 0]), "size 0 in dimension 1", "from 1 to");

    [Fact]
    public void A_dimension_beyond_31_bits() =>
        AssertRefused(IdxBytes.File(8, [0x8000_0000]), "size 2147483648 in dimension 0", "2147483647");

    [Theory]
    [InlineData(0x08, new uint[] { 0x7FFF_FFFF, 0x7FFF_FFFF, 0x7FFF_FFFF, 0x7FFF_FFFF })]
    [InlineData(0x08, new uint[] { 65536, 65536 })]
    [InlineData(0x0E, new uint[] { 0x1000_0000 })]
    public void Dimensions_whose_product_overflows(byte type, uint[] dimensions) =>
        AssertRefused(IdxBytes.File(type, dimensions, 1, 2, 3), string.Join('×', dimensions), "no more than", "bytes");

    [Theory]
    [InlineData(1, 8)]
    [InlineData(3, 8)]
    [InlineData(4, 12)]
    [InlineData(11, 12)]
    public void A_header_that_is_cut_off(int length, int expected) =>
        AssertRefused(IdxBytes.Counting(2, 3)[..length], $"after {length} bytes", $"{expected} bytes");

    [Theory]
    [InlineData(0)]
    [InlineData(23)]
    public void Data_that_is_cut_off(int length)
    {
        byte[] content = IdxBytes.Counting(2, 3, 4)[..(16 + length)];

        AssertRefused(content, "truncated", "2×3×4", "24 bytes", $"only {length}");
        AssertRefused(IdxBytes.Gzip(content), "truncated", "2×3×4", "24 bytes", $"only {length}");
    }

    [Fact]
    public void Bytes_after_the_data()
    {
        byte[] content = [.. IdxBytes.Counting(2, 3), 0];

        AssertRefused(content, "trailing bytes", "2×3", "6 bytes");
        AssertRefused(IdxBytes.Gzip(content), "trailing bytes", "2×3", "6 bytes");
    }

    [Fact]
    public void A_damaged_gzip_stream()
    {
        byte[] packed = IdxBytes.Gzip(IdxBytes.Counting(4000));
        packed.AsSpan(packed.Length / 2).Fill(0xA5);

        AssertRefused(packed, "damaged", "gzip");
    }

    [Fact]
    public void A_gzip_stream_whose_checksum_is_wrong()
    {
        byte[] packed = IdxBytes.Gzip(IdxBytes.Counting(4000));
        packed[^5] ^= 1;

        AssertRefused(packed, "damaged", "gzip");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(60)]
    public void A_gzip_stream_that_is_cut_off(int length) =>
        AssertRefused(IdxBytes.Gzip(IdxBytes.Counting(4000))[..length]);

    private static void AssertRefused(byte[] content, params string[] messageParts)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("some-file", content);

        var error = Assert.Throws<IdxFormatException>(() => IdxFile.Read(path));

        Assert.Equal(path, error.FileName);
        Assert.All([path, .. messageParts], part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }
}
