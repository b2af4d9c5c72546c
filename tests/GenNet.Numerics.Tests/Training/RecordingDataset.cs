using GenNet.Data;

namespace GenNet.Tests.Training;

/// <summary>
/// Remembers which samples were read, in order; can do something before each, and make one of them NaN, which a
/// <see cref="SampleSet"/> would refuse.
/// </summary>
internal sealed class RecordingDataset(Dataset data, Action<int>? beforeRead = null, int poisoned = -1) : WrappedDataset(data)
{
    public List<int> Read { get; } = [];

    public override void CopyInput(int sample, Span<float> destination)
    {
        beforeRead?.Invoke(Read.Count);
        Read.Add(sample);
        base.CopyInput(sample, destination);
        if (sample == poisoned)
        {
            destination[1] = float.NaN;
        }
    }
}
