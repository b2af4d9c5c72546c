namespace GenNet.Generator;

/// <summary>A layer as a single sample goes through it: the product, and the activation where it is elementwise.</summary>
internal sealed record RowLayer(Shape Shape, ElementwiseActivationEmitter? Activation)
{
    public static RowLayer Of(LayerPlan layer) =>
        new(layer.Shape, layer.Activation as ElementwiseActivationEmitter is { IsIdentity: false } activation ? activation : null);

    /// <summary>The name of its kernel: <c>Layer784To16Sigmoid</c>.</summary>
    public string Name => $"Layer{Shape}{Activation?.Name}";

    /// <summary>What it computes, for the reader.</summary>
    public string Formula => Activation is null ? "z = W·x + b" : $"z = W·x + b, {Activation.Formula}";
}
