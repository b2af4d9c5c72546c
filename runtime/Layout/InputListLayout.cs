namespace GenNet;

/// <summary>
/// Where a first layer goes through lists of the inputs that are not zero: the one place that says it, compiled into the
/// runtime and into the generator.
/// </summary>
internal static class InputListLayout
{
    /// <summary>
    /// Up to so many samples, changing the weights of a layer too large for <see cref="CoreCache"/> gains more by passing over zeros
    /// than by loading a weight once for all samples; in a smaller layer it always does.
    /// </summary>
    private const int SmallMiniBatch = 31;

    /// <summary>Kernels read positions up to so many places behind the end of a list, and make no use of them there.</summary>
    public const int PositionsAhead = 12;

    /// <summary>Whether a first layer has kernels that go through lists. Places in a list are 16 bits wide.</summary>
    /// <param name="inputs">Size of the input layer.</param>
    public static bool Exist(int inputs) => inputs is >= InputBlocks.LeastInputs and <= ushort.MaxValue;

    /// <summary>Whether the kernel that goes forward through lists is the fastest, where most inputs are zero.</summary>
    /// <param name="inputs">Size of the input layer.</param>
    /// <param name="samples">Samples in a mini-batch; a single one has kernels of its own.</param>
    public static bool PayForward(int inputs, int samples) => Exist(inputs) && samples > 1;

    /// <summary>Whether, where that is so, the kernel that changes the weights through lists is the fastest too.</summary>
    /// <param name="inputs">Size of the input layer.</param>
    /// <param name="outputs">Neurons in the first layer with weights.</param>
    /// <param name="samples">Samples in a mini-batch.</param>
    public static bool PayBack(int inputs, int outputs, int samples) =>
        PanelLayout.WeightLength(inputs, outputs) <= CoreCache.Parameters || samples <= SmallMiniBatch;
}
