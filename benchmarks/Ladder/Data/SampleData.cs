using GenNet.Data;

namespace GenNet.Benchmarks.Ladder;

/// <summary>The samples of a rung, in the forms the contenders keep them in.</summary>
/// <param name="Dataset">For <c>Train</c>: images at a byte a pixel, or floats.</param>
/// <param name="Inputs">The same inputs, an array for each.</param>
/// <param name="Targets">The same targets, an array for each.</param>
/// <param name="Single">Inputs for single forward passes.</param>
/// <param name="ZeroShare">How much of the inputs is zero, from 0 to 1.</param>
internal sealed record SampleData(Dataset Dataset, float[][] Inputs, float[][] Targets, InputRing Single, double ZeroShare)
{
    public int Count => Dataset.Count;

    /// <summary>As many of the samples as make whole mini-batches: an odd last one would weigh more here than in earnest.</summary>
    public Dataset WholeBatches(int batch)
    {
        int count = Math.Max(1, Count / batch) * Math.Min(batch, Count);
        return Dataset is LabeledImages images ? images.Take(count) : new SampleSet(Inputs[..count], Targets[..count]);
    }
}
