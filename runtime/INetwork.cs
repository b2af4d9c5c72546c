namespace GenNet;

/// <summary>A generated network, as the runtime drives it: training, evaluation and files need no more than this.</summary>
/// <remarks>Implemented by the generator for every class marked with <see cref="NetworkAttribute"/>.</remarks>
public interface INetwork
{
    /// <summary>The shape of the network, the same for all instances of a class.</summary>
    NetworkLayout Layout { get; }

    /// <summary>
    /// All weights and biases as they lie in memory (see <see cref="NetworkLayout"/>): <see cref="NetworkLayout.BufferLength"/>
    /// floats, the padding zero. People read and write them through <see cref="NetworkExtensions.GetLayer"/> instead.
    /// </summary>
    Span<float> Parameters { get; }

    /// <summary>Computes the output for one input. Allocates nothing after a thread's first call, and many threads may call it at once.</summary>
    /// <param name="input"><see cref="NetworkLayout.InputSize"/> floats.</param>
    /// <param name="output">Receives <see cref="NetworkLayout.OutputSize"/> floats.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void Forward(ReadOnlySpan<float> input, Span<float> output);

    /// <summary>Computes the activations of every layer for all samples of a mini-batch, and their loss.</summary>
    /// <param name="batch">A mini-batch made for this layout; its inputs and targets are read, its activations written.</param>
    /// <returns>The sum of the samples' losses.</returns>
    /// <exception cref="ArgumentException">The mini-batch was made for another layout.</exception>
    double Forward(MiniBatch batch);

    /// <summary>
    /// Computes the activations, the loss and the error δ of every layer for all samples of a mini-batch: the four
    /// equations of backpropagation up to the third (Nielsen, chapter 2, BP1 and BP2).
    /// </summary>
    /// <param name="batch">A mini-batch made for this layout; its inputs and targets are read, the rest is written.</param>
    /// <param name="scale">
    /// Multiplies every error: 1/B for the gradient of the mean loss over B samples, −η/B for a descent step of
    /// learning rate η.
    /// </param>
    /// <returns>The sum of the samples' losses, not scaled.</returns>
    /// <exception cref="ArgumentException">The mini-batch was made for another layout.</exception>
    double Backpropagate(MiniBatch batch, float scale);

    /// <summary>
    /// Adds to each parameter the sum over the mini-batch of its share in the errors that
    /// <see cref="Backpropagate"/> left (Nielsen, chapter 2, BP3 and BP4): with errors scaled by 1/B and zeros to add
    /// to it makes the gradient; with −η/B and the network's own <see cref="Parameters"/> it is the descent step.
    /// </summary>
    /// <param name="batch">The mini-batch, after <see cref="Backpropagate"/>.</param>
    /// <param name="parameters"><see cref="NetworkLayout.BufferLength"/> floats laid out as <see cref="Parameters"/>.</param>
    /// <param name="share">Which of the parameters to add to, where threads divide the work.</param>
    /// <exception cref="ArgumentException">The mini-batch or the span belongs to another layout.</exception>
    void AddGradient(MiniBatch batch, Span<float> parameters, Share share);
}

/// <summary>A generated network whose shape is known from its type alone.</summary>
/// <typeparam name="TSelf">The network class.</typeparam>
public interface INetwork<TSelf> : INetwork
    where TSelf : class, INetwork<TSelf>
{
    /// <summary>Length of an input.</summary>
    static abstract int InputSize { get; }

    /// <summary>Length of an output.</summary>
    static abstract int OutputSize { get; }

    /// <summary>The number of weights and biases.</summary>
    static abstract int ParameterCount { get; }

    /// <summary>The sizes of the layers from the input to the output.</summary>
    static abstract ReadOnlySpan<int> LayerSizes { get; }

    /// <summary>Makes a network with fresh weights.</summary>
    /// <param name="seed">The same seed gives the same weights.</param>
    /// <param name="initializer">How to draw them; left out, <see cref="Initializer.ScaledGaussian"/>.</param>
    static abstract TSelf Create(int seed, Initializer? initializer = null);
}
