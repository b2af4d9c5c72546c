namespace GenNet.Generator;

/// <summary>
/// Which kernels ask for what they need ahead of time. A core finds for itself what lies in its second cache; what lies
/// behind that is far enough for a kernel to wait, and comes in time if it is asked for a tile or a panel earlier.
/// </summary>
internal static class Prefetching
{
    /// <summary>Half of the smallest second cache that cores with these vectors have, 512 KiB.</summary>
    private const int LargestNearBytes = 256 * 1024;

    public static bool Pays(Shape shape) =>
        PanelLayout.WeightLength(shape.Inputs, shape.Outputs) * sizeof(float) > LargestNearBytes;

    /// <summary>Whether a kernel that takes a few columns of a block, row after row, asks for the next ones.</summary>
    public static bool PaysForRows(int columns) => (long)PanelLayout.BlockRows * columns * sizeof(float) > LargestNearBytes;

    /// <summary>
    /// Spells one row's share of what all rows ask for together, rounded up: what nobody asks for comes late, what two ask for
    /// comes once.
    /// </summary>
    /// <param name="floats">What they ask for.</param>
    /// <param name="rows">How many rows there are, as an expression.</param>
    /// <param name="least">Into how many shares it is divided at least.</param>
    public static string Share(int floats, string rows, int least) => $"({floats - 1} + {rows}) / Math.Max({rows}, {least})";
}
