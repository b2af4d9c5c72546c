namespace GenNet;

/// <summary>Reads what a network has computed, a block of samples at a time.</summary>
internal interface IForwardReader
{
    /// <summary>
    /// Whether it reads losses. Those of several samples are rounded together, so blocks must then be the same for every number
    /// of threads.
    /// </summary>
    bool ReadsLosses { get; }

    /// <summary>Reads some samples of a block, or all of them.</summary>
    /// <param name="thread">Which thread calls, from 0; several may at once, each with another block.</param>
    /// <param name="start">Where the block begins: at 0, the first of the samples that are computed, or a multiple of <see cref="PanelLayout.ShareRows"/>.</param>
    /// <param name="places">Where in the block each of the samples stands, upwards.</param>
    /// <param name="samples">The samples with their activations.</param>
    /// <param name="loss">The sum of their losses.</param>
    void Read(int thread, int start, ReadOnlySpan<int> places, MiniBatch samples, double loss);
}
