namespace GenNet.Benchmarks;

/// <summary>
/// A network's forward pass on one sample. Implemented by structs, so that a timing loop generic over them calls the
/// network directly, as a user's program does: over classes the loop would be shared and every call go through a table.
/// </summary>
internal interface IForward
{
    void Forward(ReadOnlySpan<float> input, Span<float> output);
}
