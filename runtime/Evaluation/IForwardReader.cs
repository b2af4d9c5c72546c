namespace GenNet;

/// <summary>Reads what a network has computed, a block of samples at a time.</summary>
internal interface IForwardReader
{
    /// <summary>Reads one block.</summary>
    /// <param name="thread">Which thread calls, from 0; several may at once, each with another block.</param>
    /// <param name="start">Where the block begins: at 0, the first of the samples that are computed, or a multiple of <see cref="PanelLayout.ShareRows"/>.</param>
    /// <param name="samples">The samples with their activations.</param>
    /// <param name="loss">The sum of their losses.</param>
    void Read(int thread, int start, MiniBatch samples, double loss);
}
