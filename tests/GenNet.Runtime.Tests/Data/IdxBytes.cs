using System.Buffers.Binary;
using System.IO.Compression;

namespace GenNet.Tests.Data;

/// <summary>Writes IDX files for tests, sound ones and others.</summary>
internal static class IdxBytes
{
    /// <summary>An IDX file: header, then data.</summary>
    public static byte[] File(byte type, uint[] dimensions, params byte[] data) => [.. Header(type, dimensions), .. data];

    /// <summary>Bytes 0, 1, 2 … in an IDX file of unsigned bytes.</summary>
    public static byte[] Counting(params uint[] dimensions)
    {
        uint count = dimensions.Aggregate(1u, (product, size) => product * size);
        return File(0x08, dimensions, [.. Enumerable.Range(0, (int)count).Select(i => (byte)i)]);
    }

    public static byte[] Header(byte type, params uint[] dimensions)
    {
        var header = new byte[4 + (4 * dimensions.Length)];
        header[2] = type;
        header[3] = (byte)dimensions.Length;
        for (int i = 0; i < dimensions.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4 + (4 * i)), dimensions[i]);
        }

        return header;
    }

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
