using GenNet.Data;

namespace GenNet;

/// <summary>The samples of a block that one thread computes, and what it computes of them.</summary>
internal sealed class BlockShare
{
    private readonly Share _share;

    /// <param name="layout">The network.</param>
    /// <param name="largestBlock">The most samples in a block.</param>
    /// <param name="share">Which of them.</param>
    /// <param name="lists">The data set's inputs without their zeros, where it is to be taken by these.</param>
    public BlockShare(NetworkLayout layout, int largestBlock, Share share, SparseInputs? lists)
    {
        _share = share;
        int groups = (Groups(largestBlock) + share.Count - 1) / share.Count;
        int capacity = Math.Min(largestBlock, groups * PanelLayout.ShareRows);
        Samples = lists is null
            ? new MiniBatch(layout, capacity)
            : new MiniBatch(
                layout,
                capacity,
                new InputLists(layout.InputSize, capacity, lists),
                withInputs: !InputListLayout.PayBack(layout.InputSize, layout.LayerSizes[1], largestBlock));
    }

    /// <summary>The samples with their activations and errors.</summary>
    public MiniBatch Samples { get; }

    /// <summary>The sum of their losses.</summary>
    public double Loss { get; private set; }

    /// <summary>Stages this share of a block and carries it forward and back.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data set.</param>
    /// <param name="order">The order of its samples in this epoch.</param>
    /// <param name="start">Where in that order the block begins.</param>
    /// <param name="count">How many samples the block has.</param>
    /// <param name="scale">Multiplies every error.</param>
    public void Backpropagate(INetwork network, Dataset data, int[] order, int start, int count, float scale)
    {
        int first = (int)_share.Start((nuint)Groups(count)) * PanelLayout.ShareRows;
        int last = Math.Min(count, (int)_share.End((nuint)Groups(count)) * PanelLayout.ShareRows);
        Samples.Fill(data, order, start + first, Math.Max(last - first, 0), step: count);
        Loss = network.Backpropagate(Samples, scale);
    }

    /// <summary>Into how many shares some samples can be divided.</summary>
    public static int Groups(int samples) => (samples + PanelLayout.ShareRows - 1) / PanelLayout.ShareRows;
}
