namespace GenNet;

/// <summary>How many threads a training is worth.</summary>
internal static class TeamSize
{
    /// <summary>Floating-point operations that a thread should have to do in each step, or meeting the others costs more than it gains.</summary>
    private const long LeastWork = 4_000_000;

    /// <summary>The number of threads that share a step.</summary>
    /// <param name="layout">The network.</param>
    /// <param name="samples">Samples in a block.</param>
    /// <param name="most">As many as the user allows.</param>
    public static int For(NetworkLayout layout, int samples, int most)
    {
        // Forward, back and the change of the weights: a multiplication and an addition for each weight.
        long work = 6L * layout.ParameterCount * samples;
        return (int)Math.Clamp(work / LeastWork, 1, most);
    }
}
