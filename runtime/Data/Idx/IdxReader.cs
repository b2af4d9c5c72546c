using System.IO.Compression;

namespace GenNet.Data;

/// <summary>Reads an IDX file, taking no more memory than the file itself justifies.</summary>
internal static class IdxReader
{
    private const int FirstCapacity = 64 * 1024;

    /// <exception cref="IdxFormatException">It is no sound IDX file.</exception>
    public static IdxFile Read(Stream stream, string name)
    {
        try
        {
            using Stream content = GzipContent.Open(stream);
            IdxHeader header = IdxHeader.Read(content, name);
            byte[] data = ReadData(content, header, name);
            IdxElements.ToHostOrder(data, header.ElementType);
            return new IdxFile(name, header, data);
        }
        catch (InvalidDataException e)
        {
            throw new IdxFormatException(name, $"is damaged: its gzip compression cannot be undone ({e.Message})", e);
        }
    }

    private static byte[] ReadData(Stream content, IdxHeader header, string name)
    {
        // A file that is as long as its header promises justifies all of the memory at once; a stream must earn it.
        long? available = (content as RewoundStream)?.Remaining;
        CheckLength(available ?? header.DataLength, header, content, name);
        var data = new byte[available is null ? Math.Min(header.DataLength, FirstCapacity) : header.DataLength];
        int length = 0;
        do
        {
            if (length == data.Length)
            {
                Array.Resize(ref data, (int)Math.Min(header.DataLength, 2L * data.Length));
            }

            length += content.ReadAtLeast(data.AsSpan(length), data.Length - length, throwOnEndOfStream: false);
        }
        while (length == data.Length && length < header.DataLength);

        bool isLonger = length == header.DataLength && content.ReadByte() >= 0;
        CheckLength(isLonger ? length + 1L : length, header, content, name);
        return data;
    }

    private static void CheckLength(long length, IdxHeader header, Stream content, string name)
    {
        string promise = $"its header promises {string.Join('×', header.Dimensions)} elements of type {header.ElementType}, "
            + $"which take {header.DataLength} bytes";
        if (length < header.DataLength)
        {
            // Damaged gzip data often just ends early.
            string fault = content is GZipStream ? "is truncated, or its gzip compression damaged" : "is truncated";
            throw new IdxFormatException(name, $"{fault}: {promise}, but only {length} follow.");
        }

        if (length > header.DataLength)
        {
            throw new IdxFormatException(name, $"has trailing bytes: {promise}, but more follow.");
        }
    }
}
