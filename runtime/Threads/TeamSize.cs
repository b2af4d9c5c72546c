using GenNet.Data;

namespace GenNet;

/// <summary>How many threads a piece of work may be worth.</summary>
internal static class TeamSize
{
    /// <summary>Floating-point operations that a thread should have to do at least, or meeting the others costs more than it gains.</summary>
    private const long LeastWork = 4_000_000;

    /// <summary>The number of threads that may share a descent step. Whether they are faster than one, training finds out by trying.</summary>
    /// <param name="layout">The network.</param>
    /// <param name="samples">Samples in a mini-batch.</param>
    /// <param name="most">As many as the user allows.</param>
    /// <param name="sparse">Whether few inputs are not zero, so that the first layer passes over most of its weights.</param>
    public static int ForStep(NetworkLayout layout, int samples, int most, bool sparse)
    {
        // Forward, back and the change of the weights: a multiplication and an addition for each weight that counts.
        double passedOver = sparse && layout.InputSize >= InputBlocks.LeastInputs
            ? (1 - SparseInputs.LargestShare) * layout.InputSize * layout.LayerSizes[1]
            : 0;
        double work = 6 * (layout.ParameterCount - passedOver);

        // If there is too little to do in a block, they would meet after every one.
        return work * PanelLayout.BlockRows < LeastWork ? 1 : Divide(work, samples, most);
    }

    /// <summary>The number of threads that share carrying samples forward.</summary>
    /// <param name="layout">The network.</param>
    /// <param name="samples">How many samples.</param>
    /// <param name="most">As many as the user allows.</param>
    public static int ForForward(NetworkLayout layout, int samples, int most) => Divide(2.0 * layout.ParameterCount, samples, most);

    private static int Divide(double work, int samples, int most)
    {
        double worthwhile = Math.Min(Math.Floor(work * samples / LeastWork), BlockShare.Groups(samples));
        return (int)Math.Clamp(worthwhile, 1, most);
    }
}
