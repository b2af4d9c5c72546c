namespace GenNet.Tests.Data;

/// <summary>Gives its bytes one by one, as a slow connection may; cannot seek.</summary>
internal sealed class TricklingStream(byte[] content) : MemoryStream(content, writable: false)
{
    public override bool CanSeek => false;

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);
}
