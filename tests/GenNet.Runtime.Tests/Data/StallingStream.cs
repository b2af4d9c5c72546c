namespace GenNet.Tests.Data;

/// <summary>Gives its bytes and then keeps its reader waiting.</summary>
internal sealed class StallingStream(byte[] content) : MemoryStream(content, writable: false)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int count = await base.ReadAsync(buffer, cancellationToken);
        if (count == 0)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return count;
    }
}
