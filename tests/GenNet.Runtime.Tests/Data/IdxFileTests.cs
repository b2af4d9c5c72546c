using GenNet.Data;

namespace GenNet.Tests.Data;

public class IdxFileTests
{
    [Fact]
    public void Bytes_of_three_dimensions_are_read()
    {
        IdxFile file = Read(IdxBytes.Counting(2, 3, 4));

        Assert.Equal(IdxElementType.UnsignedByte, file.ElementType);
        Assert.Equal([2, 3, 4], file.Dimensions.ToArray());
        Assert.Equal(24, file.Count);
        Assert.Equal(Enumerable.Range(0, 24).Select(i => (byte)i), file.Elements<byte>().ToArray());
    }

    [Fact]
    public void Signed_bytes_are_read() =>
        Assert.Equal<sbyte>([-128, -1, 127], Read(0x09, 3, 0x80, 0xFF, 0x7F).Elements<sbyte>().ToArray());

    [Fact]
    public void Numbers_of_16_bits_are_turned_to_the_byte_order_of_the_machine() =>
        Assert.Equal<short>([0x0102, -2], Read(0x0B, 2, 1, 2, 0xFF, 0xFE).Elements<short>().ToArray());

    [Fact]
    public void Numbers_of_32_bits_are_turned_to_the_byte_order_of_the_machine() =>
        Assert.Equal<int>([0x01020304, -2], Read(0x0C, 2, 1, 2, 3, 4, 0xFF, 0xFF, 0xFF, 0xFE).Elements<int>().ToArray());

    [Fact]
    public void Floats_are_turned_to_the_byte_order_of_the_machine() =>
        Assert.Equal<float>([1.5f, -2f], Read(0x0D, 2, 0x3F, 0xC0, 0, 0, 0xC0, 0, 0, 0).Elements<float>().ToArray());

    [Fact]
    public void Doubles_are_turned_to_the_byte_order_of_the_machine() =>
        Assert.Equal<double>([1.5], Read(0x0E, 1, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0).Elements<double>().ToArray());

    [Fact]
    public void Bytes_gives_elements_as_they_lie_in_memory() =>
        Assert.Equal(BitConverter.GetBytes((short)0x0102), Read(0x0B, 1, 1, 2).Bytes.ToArray());

    [Fact]
    public void Elements_of_another_type_are_refused()
    {
        IdxFile file = Read(0x0C, 1, 0, 0, 0, 1);

        var error = Assert.Throws<InvalidOperationException>(() => file.Elements<float>().Length);

        Assert.Contains("Int32", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_most_dimensions_a_header_can_have_are_read() =>
        Assert.Equal(255, Read(IdxBytes.Counting([.. Enumerable.Repeat(1u, 255)])).Dimensions.Length);

    [Theory]
    [InlineData("plain")]
    [InlineData("named.gz")]
    public void Gzip_is_told_by_its_content_and_not_by_the_name(string name)
    {
        using var folder = new TemporaryFolder();
        byte[] content = IdxBytes.Counting(300);
        string packed = folder.Write("packed-" + name, IdxBytes.Gzip(content));
        string plain = folder.Write(name, content);

        Assert.Equal(content[8..], IdxFile.Read(packed).Bytes.ToArray());
        Assert.Equal(content[8..], IdxFile.Read(plain).Bytes.ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stream_that_cannot_seek_and_gives_a_byte_at_a_time_is_read(bool packed)
    {
        byte[] content = IdxBytes.File(0x08, [200_000], [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7))]);
        using var stream = new TricklingStream(packed ? IdxBytes.Gzip(content) : content);

        Assert.Equal(content[8..], IdxFile.Read(stream, "trickle").Bytes.ToArray());
    }

    [Fact]
    public void A_stream_stays_open()
    {
        using var stream = new MemoryStream(IdxBytes.Gzip(IdxBytes.Counting(3)));

        IdxFile.Read(stream, "test");

        Assert.True(stream.CanRead);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<FileNotFoundException>(() => IdxFile.Read(folder.PathOf("nowhere")));

        Assert.Contains("nowhere", error.Message, StringComparison.Ordinal);
    }

    private static IdxFile Read(byte type, uint count, params byte[] data) => Read(IdxBytes.File(type, [count], data));

    private static IdxFile Read(byte[] content) => IdxFile.Read(new MemoryStream(content), "test");
}
