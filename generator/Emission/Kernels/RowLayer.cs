namespace GenNet.Generator;

/// <summary>A layer as a single sample goes through it: the product, and the activation where it is elementwise.</summary>
/// <param name="Shape">Its inputs and outputs.</param>
/// <param name="Activation">The activation; null where it is applied elsewhere, or is none.</param>
/// <param name="SkipsZeros">Whether it passes over stretches of zeros in its input.</param>
internal sealed record RowLayer(Shape Shape, ElementwiseActivationEmitter? Activation, bool SkipsZeros)
{
    /// <param name="layer">The layer.</param>
    /// <param name="skipZeros">Whether the first layer passes over zeros; the others have hardly any.</param>
    public static RowLayer Of(LayerPlan layer, bool skipZeros) => new(
        layer.Shape,
        layer.Activation as ElementwiseActivationEmitter is { IsIdentity: false } activation ? activation : null,
        skipZeros && layer.Index == 1);

    /// <summary>The name of its kernel: <c>Layer16To10Sigmoid</c>.</summary>
    public string Name => $"{(SkipsZeros ? "Sparse" : "")}Layer{Shape}{Activation?.Name}";

    /// <summary>What it computes, for the reader.</summary>
    public string Formula => Activation is null ? "z = W·x + b" : $"z = W·x + b, {Activation.Formula}";
}
