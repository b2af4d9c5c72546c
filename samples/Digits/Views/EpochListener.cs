namespace GenNet.Samples.Digits.Views;

/// <summary>Hears of each epoch at once; <see cref="Progress{T}"/> would pass it on later, from another thread.</summary>
internal sealed class EpochListener(Action<EpochResult> listen) : IProgress<EpochResult>
{
    public void Report(EpochResult value) => listen(value);
}
