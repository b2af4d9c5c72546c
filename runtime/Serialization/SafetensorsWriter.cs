using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace GenNet;

/// <summary>Writes a safetensors file from the first byte to the last: the header at once, then the tensors in their order.</summary>
internal sealed class SafetensorsWriter
{
    private readonly Stream _stream;
    private long _remaining;

    /// <summary>Writes the header.</summary>
    /// <param name="stream">Receives the file in many small pieces.</param>
    /// <param name="header">What the file will hold.</param>
    public SafetensorsWriter(Stream stream, SafetensorsHeader header)
    {
        _stream = stream;
        _remaining = header.DataLength;

        byte[] json = header.ToJson();
        Span<byte> prefix = stackalloc byte[SafetensorsHeader.PrefixLength];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)json.Length);
        _stream.Write(prefix);
        _stream.Write(json);
    }

    /// <summary>Writes the next floats of the data.</summary>
    public void Write(ReadOnlySpan<float> values)
    {
        _remaining -= (long)values.Length * sizeof(float);
        if (BitConverter.IsLittleEndian)
        {
            _stream.Write(MemoryMarshal.AsBytes(values));
            return;
        }

        Span<byte> word = stackalloc byte[sizeof(float)];
        foreach (int bits in MemoryMarshal.Cast<float, int>(values))
        {
            BinaryPrimitives.WriteInt32LittleEndian(word, bits);
            _stream.Write(word);
        }
    }

    /// <summary>Hands the last bytes to the stream.</summary>
    /// <exception cref="InvalidOperationException">The data are not as long as the header says.</exception>
    public void Complete()
    {
        if (_remaining != 0)
        {
            throw new InvalidOperationException($"The data differ by {_remaining} bytes from what the header says.");
        }

        _stream.Flush();
    }
}
