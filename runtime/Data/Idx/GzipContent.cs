using System.IO.Compression;

namespace GenNet.Data;

/// <summary>Reads a file that may be compressed by gzip.</summary>
internal static class GzipContent
{
    /// <summary>Opens the content of a file: unpacked where it starts as a gzip file does (RFC 1952), otherwise as it is.</summary>
    /// <param name="stream">The file from its first byte. It stays open when the content is closed.</param>
    public static Stream Open(Stream stream)
    {
        Span<byte> start = stackalloc byte[2];
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        bool isGzip = start is [0x1F, 0x8B];
        Stream whole = new RewoundStream(start, stream);
        return isGzip ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }
}
