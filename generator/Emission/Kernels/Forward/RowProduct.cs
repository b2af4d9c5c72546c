namespace GenNet.Generator;

/// <summary>A matrix product over the rows of a mini-batch, as <see cref="ProductTileWriter"/> computes it.</summary>
/// <param name="Kernel">The name of the kernel that its tiles belong to.</param>
/// <param name="Shape">What goes in and what comes out.</param>
/// <param name="NarrowPanel">Floats from one input's weights to the next input's, in a panel that is not full.</param>
/// <param name="Derivative">The activation whose derivative multiplies the result; null where there is none.</param>
internal sealed record RowProduct(string Kernel, Shape Shape, int NarrowPanel, ElementwiseActivationEmitter? Derivative)
{
    /// <summary>Activations on their way forward.</summary>
    /// <param name="layer">The shape of the layer they go through.</param>
    public static RowProduct Forward(Shape layer) =>
        new(ProductWriter.Name(layer), layer, PanelLayout.NarrowPanelWidth(layer.Outputs), Derivative: null);

    /// <summary>Errors on their way back, with the layer's weights transposed.</summary>
    /// <param name="layer">The shape of the layer they go through.</param>
    /// <param name="hidden">The activation of the layer before.</param>
    public static RowProduct Back(Shape layer, ElementwiseActivationEmitter hidden) =>
        new(CarryBackRowsWriter.Name(layer), layer.Transposed, PanelLayout.LaneCount, hidden.IsIdentity ? null : hidden);

    /// <summary>The stretches of its outputs.</summary>
    /// <param name="width">The vectors for its rows, from <see cref="VectorWidth.ForRowsOf"/>.</param>
    public IEnumerable<PanelTiling> Stretches(VectorWidth width) =>
        PanelTiling.Of(Shape, width).Select(tiling => tiling with { PanelWidth = Math.Max(tiling.PanelWidth, NarrowPanel) });
}
