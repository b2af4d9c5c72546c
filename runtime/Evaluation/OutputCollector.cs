namespace GenNet;

/// <summary>Copies all outputs to one place, row after row.</summary>
/// <param name="outputSize">Floats in a row.</param>
internal sealed class OutputCollector(int outputSize) : IForwardReader
{
    /// <summary>Where to.</summary>
    public Memory<float> Outputs { get; set; }

    public bool ReadsLosses => false;

    public void Read(int thread, int start, ReadOnlySpan<int> places, MiniBatch samples, double loss) =>
        samples.CopyOutputs(Outputs.Span[(start * outputSize)..], places);
}
