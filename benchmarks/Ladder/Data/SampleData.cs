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
    /// <summary>With fewer there would be nothing to shuffle.</summary>
    private const int LeastBatches = 2;

    public int Count => Dataset.Count;

    /// <summary>
    /// How many of the samples a cell is trained on: what a fast contender goes through in one pass, so that all are timed
    /// over stretches of the same length, and whole mini-batches, as an odd last one would weigh more here than in earnest.
    /// </summary>
    public int EpochCount(Cell cell)
    {
        int batch = Math.Min(cell.Batch, Count);
        double batches = Math.Max(LeastBatches, LadderSettings.PassFlops / cell.Flops / batch);
        return (int)Math.Min(batches, Count / batch) * batch;
    }

    /// <summary>The samples that a cell is trained on.</summary>
    public SampleData Epoch(Cell cell)
    {
        int count = EpochCount(cell);
        return this with
        {
            Dataset = Dataset is LabeledImages images ? images.Take(count) : new SampleSet(Inputs[..count], Targets[..count]),
            Inputs = Inputs[..count],
            Targets = Targets[..count],
        };
    }
}
