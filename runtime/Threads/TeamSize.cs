using GenNet.Data;

namespace GenNet;

/// <summary>How many threads a training may be worth. Whether they are faster than one, it then finds out by trying.</summary>
internal static class TeamSize
{
    /// <summary>Floating-point operations that a thread should have to do in each step, or meeting the others costs more than it gains.</summary>
    private const long LeastWork = 4_000_000;

    /// <summary>The number of threads that share a step.</summary>
    /// <param name="layout">The network.</param>
    /// <param name="samples">Samples in a mini-batch.</param>
    /// <param name="most">As many as the user allows.</param>
    /// <param name="sparse">Whether few inputs are not zero, so that the first layer passes over most of its weights.</param>
    public static int For(NetworkLayout layout, int samples, int most, bool sparse)
    {
        // Forward, back and the change of the weights: a multiplication and an addition for each weight that counts.
        double passedOver = sparse && layout.InputSize >= InputBlocks.LeastInputs
            ? (1 - SparseInputs.LargestShare) * layout.InputSize * layout.LayerSizes[1]
            : 0;
        double work = 6 * (layout.ParameterCount - passedOver);
        if (work * PanelLayout.BlockRows < LeastWork)
        {
            // They would meet after every block.
            return 1;
        }

        double worthwhile = Math.Min(Math.Floor(work * samples / LeastWork), BlockShare.Groups(samples));
        return (int)Math.Clamp(worthwhile, 1, most);
    }
}
