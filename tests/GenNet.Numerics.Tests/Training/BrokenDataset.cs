using GenNet.Data;

namespace GenNet.Tests.Training;

/// <summary>A data set of which one sample cannot be read.</summary>
internal sealed class BrokenDataset(Dataset data, int broken) : WrappedDataset(data)
{
    public override void CopyInput(int sample, Span<float> destination)
    {
        if (sample == broken)
        {
            throw new InvalidOperationException($"Sample {sample} cannot be read.");
        }

        base.CopyInput(sample, destination);
    }
}
