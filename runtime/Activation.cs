namespace GenNet;

/// <summary>The function a layer applies to its weighted inputs z = W·x + b to make its activations a = f(z).</summary>
public enum Activation
{
    /// <summary>a = 1 / (1 + e⁻ᶻ), between 0 and 1 (Nielsen, chapter 1, equation 3).</summary>
    Sigmoid,

    /// <summary>a = max(0, z), the rectified linear unit (Nair and Hinton, 2010).</summary>
    Relu,

    /// <summary>a = tanh(z), between −1 and 1 (Nielsen, chapter 3, equation 109).</summary>
    Tanh,

    /// <summary>a = z: the layer stays linear, as for regression.</summary>
    Identity,

    /// <summary>
    /// aⱼ = e^zⱼ / Σₖ e^zₖ: a probability for each class (Nielsen, chapter 3, equation 78).
    /// Only for the output layer, and only with <see cref="Loss.CrossEntropy"/>.
    /// </summary>
    Softmax,
}
