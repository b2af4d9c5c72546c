using GenNet.Data;

namespace GenNet.Tests.Training;

/// <summary>
/// Remembers which samples were read, in order; can do something before each, and make one of them NaN, which a
/// <see cref="SampleSet"/> would refuse.
/// </summary>
internal sealed class RecordingDataset(Dataset data, Action<int>? beforeRead = null, int poisoned = -1) : Dataset
{
    public List<int> Read { get; } = [];

    public override int Count => data.Count;

    public override int InputSize => data.InputSize;

    public override int TargetSize => data.TargetSize;

    public override void CopyInput(int sample, Span<float> destination)
    {
        beforeRead?.Invoke(Read.Count);
        Read.Add(sample);
        data.CopyInput(sample, destination);
        if (sample == poisoned)
        {
            destination[1] = float.NaN;
        }
    }

    public override void CopyTarget(int sample, Span<float> destination) => data.CopyTarget(sample, destination);
}
