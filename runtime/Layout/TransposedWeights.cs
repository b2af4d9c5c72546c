using System.Runtime.CompilerServices;

namespace GenNet;

/// <summary>
/// Room for a copy of a network's weights, transposed, through which errors travel back: every layer's but the first,
/// whose inputs have no errors. Filled by <see cref="INetwork.TransposeWeights"/>.
/// </summary>
public sealed class TransposedWeights
{
    private readonly AlignedBuffer _memory;
    private readonly int[] _layers;

    /// <summary>Allocates the room.</summary>
    /// <param name="layout">The network it is for.</param>
    /// <exception cref="OverflowException">The weights would not fit into one array.</exception>
    public TransposedWeights(NetworkLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        Layout = layout;
        _layers = new int[layout.LayerSizes.Count];
        int length = 0;
        for (int layer = 2; layer < _layers.Length; layer++)
        {
            // A row of zeros follows in the place of biases.
            DenseLayout dense = layout.Layers[layer - 1];
            _layers[layer] = length;
            length = checked((int)(length
                + PanelLayout.WeightLength(dense.OutputSize, dense.InputSize) + PanelLayout.PaddedSize(dense.InputSize)));
        }

        _memory = new AlignedBuffer(length);
    }

    /// <summary>The network it is for.</summary>
    public NetworkLayout Layout { get; }

    /// <summary>The block of a layer's weights, for generated code.</summary>
    /// <param name="layer">From 2 to the number of layers with weights.</param>
    public ref float Block(int layer) => ref Unsafe.Add(ref _memory.Origin, _layers[layer]);

    /// <summary>Checks that this was made for a network; called by generated code.</summary>
    /// <param name="layout">The layout of that network.</param>
    /// <exception cref="ArgumentException">It was made for another.</exception>
    public void CheckLayout(NetworkLayout layout)
    {
        if (!ReferenceEquals(layout, Layout))
        {
            ThrowOtherLayout(layout);
        }
    }

    private void ThrowOtherLayout(NetworkLayout layout) => throw new ArgumentException(
        $"These transposed weights were made for a {Layout} network, not for this {layout} one. Make them with the network's own Layout.");
}
