namespace GenNet.Benchmarks.Dynamic;

/// <summary>The forward pass of a dynamic network, for the loops that time single samples.</summary>
internal readonly struct DynamicForward<TNetwork>(TNetwork network) : IForward
    where TNetwork : class, IDynamicNetwork
{
    public void Forward(ReadOnlySpan<float> input, Span<float> output) => network.Forward(input, output);
}
