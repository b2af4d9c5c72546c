namespace GenNet.Generator;

/// <summary>A layer as a single sample goes through it over a list of its active inputs.</summary>
/// <param name="Row">The layer.</param>
/// <param name="InPairs">
/// Whether the list is one of pairs. Of the inputs of a network those that are not zero often stand side by side, and where
/// there are few weights for each, going through some zeros too takes less time than to list, read and spread all others
/// one by one.
/// </param>
internal sealed record ActiveLayer(RowLayer Row, bool InPairs)
{
    public static ActiveLayer Of(LayerPlan layer)
    {
        bool hasFewWeights = layer.Outputs <= PanelLayout.LaneCount;
        return new(RowLayer.Of(layer), layer.Index == 1 && hasFewWeights && layer.Inputs % ActiveNeuronLayout.PairSize == 0);
    }

    /// <summary>Inputs for which a place in the list stands, that of the first of them.</summary>
    public int ListedTogether => InPairs ? ActiveNeuronLayout.PairSize : 1;

    /// <summary>The name of its kernel.</summary>
    public string Name => KernelPrefix + Row.Name;

    /// <summary>The name of the kernel that changes its weights.</summary>
    public string OuterProductName => $"Add{KernelPrefix}OuterProduct{Row.Shape}";

    /// <summary>Through what its kernels go, for the reader.</summary>
    public string Listed => InPairs ? "pairs of inputs of which one at least is active" : "its active inputs";

    private string KernelPrefix => InPairs ? "ActivePairs" : "Active";
}
