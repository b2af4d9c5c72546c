using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace GenNet;

/// <summary>Reads a safetensors file from the first byte to the last: the header at once, then the tensors in their order.</summary>
/// <remarks>Nothing is allocated on the word of the file alone: memory grows only with bytes that really come.</remarks>
internal sealed class SafetensorsReader
{
    private const int FirstPiece = 1 << 16;

    private readonly Stream _stream;
    private long _position;

    /// <summary>Reads the header.</summary>
    /// <param name="stream">Stands at the first byte of the file; it is read in many small pieces.</param>
    /// <exception cref="SafetensorsFormatException">The header is not right.</exception>
    public SafetensorsReader(Stream stream)
    {
        _stream = stream;
        Header = SafetensorsHeaderParser.Parse(ReadHeader());
    }

    /// <summary>What the file holds.</summary>
    public SafetensorsHeader Header { get; }

    /// <summary>Reads the next floats of the data.</summary>
    /// <exception cref="SafetensorsFormatException">The file ends before them.</exception>
    public void Read(Span<float> values)
    {
        Span<byte> bytes = MemoryMarshal.AsBytes(values);
        int read = _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        _position += read;
        if (read < bytes.Length)
        {
            throw new SafetensorsFormatException(
                $"The file is cut off: it ends after {_position} of the {Header.DataLength} bytes of tensors its header lists.");
        }

        if (!BitConverter.IsLittleEndian)
        {
            Span<int> words = MemoryMarshal.Cast<float, int>(values);
            BinaryPrimitives.ReverseEndianness(words, words);
        }
    }

    /// <summary>Checks that nothing follows.</summary>
    /// <exception cref="SafetensorsFormatException">The file goes on.</exception>
    public void CheckEnd()
    {
        if (_stream.ReadByte() >= 0)
        {
            throw new SafetensorsFormatException($"The file goes on after the {Header.DataLength} bytes of tensors its header lists.");
        }
    }

    private byte[] ReadHeader()
    {
        byte[] prefix = ReadUpTo(SafetensorsHeader.PrefixLength);
        if (prefix.Length < SafetensorsHeader.PrefixLength)
        {
            throw new SafetensorsFormatException(
                $"Not a safetensors file: it has {prefix.Length} bytes, and the length of the header alone takes {SafetensorsHeader.PrefixLength}.");
        }

        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > SafetensorsHeader.LargestLength)
        {
            string hint = prefix.AsSpan().StartsWith("PK"u8)
                ? " It looks like a file of torch.save; write it with safetensors.torch.save_file instead."
                : "";
            throw new SafetensorsFormatException(
                $"Not a safetensors file: its first 8 bytes state a header of {length} bytes, and {SafetensorsHeader.LargestLength} are the most.{hint}");
        }

        byte[] header = ReadUpTo((int)length);
        return (ulong)header.Length == length ? header : throw new SafetensorsFormatException(
            $"Not a safetensors file, or cut off: it ends after {header.Length} of the {length} bytes of its header.");
    }

    /// <summary>The next bytes, fewer where the file ends before.</summary>
    private byte[] ReadUpTo(int count)
    {
        var bytes = new byte[Math.Min(count, FirstPiece)];
        int read = _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        while (read == bytes.Length && read < count)
        {
            Array.Resize(ref bytes, (int)Math.Min(count, 2L * read));
            read += _stream.ReadAtLeast(bytes.AsSpan(read), bytes.Length - read, throwOnEndOfStream: false);
        }

        return bytes[..read];
    }
}
