using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

        // As wide as the inputs' own panels would be, but whole cache lines.
        int width = Math.Max(PanelLayout.LaneCount, PanelLayout.PanelWidthAt(first, inputs));
        for (int output = 0; output < outputs; output += PanelLayout.PanelWidth)
        {
            int stride = PanelLayout.PanelWidthAt(output, outputs);
            ref float source = ref Unsafe.Add(ref weights, PanelLayout.WeightIndex(inputs, outputs, output, first));
            ref float destination = ref Unsafe.Add(ref panel, output * width);
            if (output + PanelLayout.PanelWidth < outputs)
            {
                // What is copied next lies a whole panel behind, where no core looks by itself.
                CacheLine.Prefetch(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref source, inputs * stride), width * stride));
            }

            Transposition.Copy(ref source, stride, inputs - first, Math.Min(stride, outputs - output), ref destination, width, width);
        }
    }
}
