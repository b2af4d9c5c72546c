using GenNet.Data;

namespace GenNet.Tests.Training;

/// <summary>A data set of somebody else's, of which nothing is known but the samples: those of another one.</summary>
internal class WrappedDataset(Dataset data) : Dataset
{
    public override int Count => data.Count;

    public override int InputSize => data.InputSize;

    public override int TargetSize => data.TargetSize;

    public override void CopyInput(int sample, Span<float> destination) => data.CopyInput(sample, destination);

    public override void CopyTarget(int sample, Span<float> destination) => data.CopyTarget(sample, destination);
}
