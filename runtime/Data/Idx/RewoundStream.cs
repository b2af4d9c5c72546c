namespace GenNet.Data;

/// <summary>A stream whose first bytes have been looked at and are to be read again.</summary>
/// <param name="start">The bytes that were read.</param>
/// <param name="rest">The stream from there on; it stays open.</param>
internal sealed class RewoundStream(ReadOnlySpan<byte> start, Stream rest) : Stream
{
    private readonly byte[] _start = start.ToArray();
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    /// <summary>Bytes left to read where the stream knows its length, otherwise none.</summary>
    public long? Remaining => rest.CanSeek ? _start.Length - _position + rest.Length - rest.Position : null;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position == _start.Length)
        {
            return rest.Read(buffer);
        }

        int count = Math.Min(buffer.Length, _start.Length - _position);
        _start.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }
}
