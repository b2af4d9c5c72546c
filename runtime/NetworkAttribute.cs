namespace GenNet;

/// <summary>
/// Makes the marked partial class a dense feed-forward network of exactly these layer sizes; the generator writes its
/// forward pass, backpropagation and training step at compile time.
/// </summary>
/// <remarks>
/// The defaults are those of the 3Blue1Brown series and of Nielsen's chapter 1: sigmoid everywhere, quadratic loss.
/// </remarks>
/// <example><code>[Network(784, 16, 16, 10)] public partial class DigitNet;</code></example>
// Wider than what is right: the compiler's own error would keep ours, which says what to write instead, from being shown.
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>Declares the sizes of the layers, from the input to the output.</summary>
    /// <param name="layerSizes">At least two sizes, each from 1 to 65,536: inputs, hidden layers if any, outputs.</param>
    public NetworkAttribute(params int[] layerSizes) => LayerSizes = layerSizes;

    /// <summary>The sizes of the layers, from the input to the output.</summary>
    public int[] LayerSizes { get; }

    /// <summary>The activation of every hidden layer. The default is <see cref="Activation.Sigmoid"/>.</summary>
    public Activation Activation { get; set; } = Activation.Sigmoid;

    /// <summary>
    /// The activation of the output layer. Left out, it is the one that belongs to the loss:
    /// <see cref="Activation.Sigmoid"/> for <see cref="Loss.Quadratic"/>, <see cref="Activation.Softmax"/> for
    /// <see cref="Loss.CrossEntropy"/>.
    /// </summary>
    public Activation OutputActivation { get; set; }

    /// <summary>What training makes small. The default is <see cref="Loss.Quadratic"/>.</summary>
    public Loss Loss { get; set; } = Loss.Quadratic;
}
