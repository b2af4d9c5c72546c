namespace GenNet.Benchmarks.Ladder;

/// <summary>Inputs side by side in memory, as many as a power of two, to be gone through round and round.</summary>
internal sealed class InputRing
{
    /// <summary>So many that the branches of one input are forgotten when it comes again.</summary>
    public const int Count = 1024;

    private readonly AlignedBuffer _values;

    /// <param name="inputs">Any number of inputs; they repeat where they are too few.</param>
    public InputRing(ReadOnlySpan<float[]> inputs)
    {
        Width = inputs[0].Length;
        _values = new AlignedBuffer(Count * Width);
        for (int i = 0; i < Count; i++)
        {
            inputs[i % inputs.Length].CopyTo(_values.Span[(i * Width)..]);
        }
    }

    public int Width { get; }

    public ReadOnlySpan<float> Values => _values.Span;
}
