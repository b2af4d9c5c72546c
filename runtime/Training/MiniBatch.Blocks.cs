using System.Runtime.CompilerServices;

namespace GenNet;

// Where generated code finds what it computes with.
public sealed partial class MiniBatch
{
    /// <summary>The block of a layer's activations, for generated code; layer 0 is the input.</summary>
    /// <param name="layer">From 0 to the number of layers with weights.</param>
    public ref float ActivationBlock(int layer) => ref Unsafe.Add(ref _memory.Origin, _activations[layer]);

    /// <summary>The block of a layer's errors, for generated code.</summary>
    /// <param name="layer">From 1 to the number of layers with weights.</param>
    public ref float ErrorBlock(int layer) => ref Unsafe.Add(ref _memory.Origin, _errors[layer]);

    /// <summary>The block of targets, for generated code.</summary>
    public ref float TargetBlock => ref Unsafe.Add(ref _memory.Origin, _targets);

    /// <summary>Room for a panel of transposed weights, through which errors travel back; for generated code.</summary>
    public ref float TransposedPanel => ref Unsafe.Add(ref _memory.Origin, _transposedPanel);

    /// <summary>Room for the errors of a layer, samples side by side, where they travel back so; for generated code.</summary>
    public ref float ErrorPanels => ref Unsafe.Add(ref _memory.Origin, _errorPanels);

    /// <summary>Room for the errors of up to 48 neurons that they add up to, samples side by side; for generated code.</summary>
    public ref float SumPanels => ref Unsafe.Add(ref _memory.Origin, _sumPanels);

    /// <summary>Zeros in the place of a panel's biases, for the way back has none; for generated code.</summary>
    public ref float NoBiases => ref Unsafe.Add(ref _memory.Origin, _noBiases);

    /// <summary>The inputs as lists of those that are not zero, where it holds these; for generated code.</summary>
    public InputLists? InputLists { get; }

    /// <summary>Whether it pays to pass over blocks of inputs that are all zero; for generated code.</summary>
    public bool InputsAreSparse => _nonZeroInputs is { AreFew: true };

    /// <summary>
    /// Which samples have anything but zeros in which 4 inputs, where <see cref="InputsAreSparse"/>; for generated code.
    /// A word for each 4 inputs, padded to a multiple of 4, with a bit for each of 64 samples; then those of the next 64.
    /// </summary>
    public ref ulong NonZeroRows => ref _nonZeroInputs!.Rows;

    /// <summary>
    /// Room for the list of a layer's neurons that are not zero, as <see cref="global::GenNet.ActiveNeurons.Find"/> makes it, where
    /// <see cref="Capacity"/> is 1 and the layer has 64 neurons or more; for generated code.
    /// </summary>
    /// <param name="layer">From 0 to the number of layers with weights.</param>
    public ref int ActiveNeurons(int layer) => ref Unsafe.As<float, int>(ref Unsafe.Add(ref _memory.Origin, _activeNeurons[layer]));

    /// <summary>Checks that this mini-batch was made for a network; called by generated code.</summary>
    /// <param name="layout">The layout of that network.</param>
    /// <exception cref="ArgumentException">It was made for another.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CheckLayout(NetworkLayout layout)
    {
        if (!ReferenceEquals(layout, Layout))
        {
            ThrowOtherLayout(layout);
        }
    }

    private void ThrowOtherLayout(NetworkLayout layout) => throw new ArgumentException(
        $"This mini-batch was made for a {Layout} network, not for this {layout} one. Make it with the network's own Layout.");
}
