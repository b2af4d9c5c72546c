using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace GenNet;

/// <summary>
/// Transposes the weights of a layer, so that errors travel back through it by the same kind of kernel that carries
/// activations forward. Called by generated code.
/// </summary>
public static class PanelTransposition
{
    /// <summary>Copies the weights of one panel of inputs, from the panels of outputs they stand in.</summary>
    /// <param name="weights">A layer's weights.</param>
    /// <param name="panel">
    /// Receives for each output its weights from the inputs of the panel; zeros in the place of inputs there are not.
    /// </param>
    /// <param name="inputs">Neurons in the layer before.</param>
    /// <param name="outputs">Neurons in the layer.</param>
    /// <param name="firstInput">Where the panel begins.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopyPanel(ref float weights, ref float panel, int inputs, int outputs, nuint firstInput)
    {
        int first = (int)firstInput;
        int width = PanelWidthAt(first, inputs);
        for (int output = 0; output < outputs; output += PanelLayout.PanelWidth)
        {
            int stride = PanelWidthAt(output, outputs);
            ref float source = ref Unsafe.Add(ref weights, PanelLayout.WeightIndex(inputs, outputs, output, first));
            ref float destination = ref Unsafe.Add(ref panel, output * width);
            if (output + PanelLayout.PanelWidth < outputs)
            {
                // What is copied next lies a whole panel behind, where no core looks by itself.
                CacheLine.Prefetch(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, inputs * stride), width * stride));
            }

            CopyBlocks(ref source, stride, inputs - first, ref destination, width, Math.Min(stride, outputs - output));
        }
    }

    /// <summary>Copies the weights of a panel of inputs that stand in one panel of outputs.</summary>
    /// <param name="source">The first.</param>
    /// <param name="stride">The width of the panel of outputs.</param>
    /// <param name="rows">How many inputs there are from here on; those that lack count as zeros.</param>
    /// <param name="destination">Receives them.</param>
    /// <param name="width">The width of the panel of inputs.</param>
    /// <param name="columns">Outputs in the panel.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyBlocks(ref float source, int stride, int rows, ref float destination, int width, int columns)
    {
        int block = Avx512F.IsSupported ? TransposedBlock16.Size
            : Sse.IsSupported || AdvSimd.Arm64.IsSupported ? TransposedBlock4.Size
            : 1;
        for (int column = 0; column < columns; column += block)
        {
            for (int row = 0; row < width; row += block)
            {
                int blockRows = Math.Clamp(rows - row, 0, block);
                int blockColumns = Math.Min(block, columns - column);
                ref float from = ref Unsafe.Add(ref source, (row * stride) + column);
                ref float to = ref Unsafe.Add(ref destination, (column * width) + row);
                if (Avx512F.IsSupported)
                {
                    TransposedBlock16.Copy(ref from, stride, blockRows, ref to, width, blockColumns);
                }
                else if (Sse.IsSupported || AdvSimd.Arm64.IsSupported)
                {
                    TransposedBlock4.Copy(ref from, stride, blockRows, ref to, width, blockColumns);
                }
                else
                {
                    to = blockRows == 0 ? 0 : from;
                }
            }
        }
    }

    /// <summary>The width of the panel a neuron's weights stand in.</summary>
    private static int PanelWidthAt(int neuron, int neurons) =>
        neuron / PanelLayout.PanelWidth < PanelLayout.FullPanelCount(neurons) ? PanelLayout.PanelWidth : PanelLayout.LaneCount;
}
