namespace GenNet.Benchmarks;

internal readonly struct Net2x3x1Forward(Net2x3x1 network) : IForward
{
    public void Forward(ReadOnlySpan<float> input, Span<float> output) => network.Forward(input, output);
}

internal readonly struct Net4x32x16x4Forward(Net4x32x16x4 network) : IForward
{
    public void Forward(ReadOnlySpan<float> input, Span<float> output) => network.Forward(input, output);
}

internal readonly struct Net8x16x16x1Forward(Net8x16x16x1 network) : IForward
{
    public void Forward(ReadOnlySpan<float> input, Span<float> output) => network.Forward(input, output);
}

internal readonly struct Net16x16x16x16Forward(Net16x16x16x16 network) : IForward
{
    public void Forward(ReadOnlySpan<float> input, Span<float> output) => network.Forward(input, output);
}

internal readonly struct Net784x16x16x10Forward(Net784x16x16x10 network) : IForward
{
    public void Forward(ReadOnlySpan<float> input, Span<float> output) => network.Forward(input, output);
}

internal readonly struct Net784x30x10Forward(Net784x30x10 network) : IForward
{
    public void Forward(ReadOnlySpan<float> input, Span<float> output) => network.Forward(input, output);
}

internal readonly struct Net784x100x10Forward(Net784x100x10 network) : IForward
{
    public void Forward(ReadOnlySpan<float> input, Span<float> output) => network.Forward(input, output);
}

internal readonly struct Net256x256x10Forward(Net256x256x10 network) : IForward
{
    public void Forward(ReadOnlySpan<float> input, Span<float> output) => network.Forward(input, output);
}

internal readonly struct Net784x512x128x10Forward(Net784x512x128x10 network) : IForward
{
    public void Forward(ReadOnlySpan<float> input, Span<float> output) => network.Forward(input, output);
}

internal readonly struct Net784x512x512x10Forward(Net784x512x512x10 network) : IForward
{
    public void Forward(ReadOnlySpan<float> input, Span<float> output) => network.Forward(input, output);
}

internal readonly struct Net1024x1024x1024x1024Forward(Net1024x1024x1024x1024 network) : IForward
{
    public void Forward(ReadOnlySpan<float> input, Span<float> output) => network.Forward(input, output);
}
