using System.Runtime.CompilerServices;

namespace GenNet;

/// <summary>
/// Transposes the weights of a layer, so that errors travel back through it by the same kind of kernel that carries
/// activations forward. Called by generated code.
/// </summary>
public static class PanelTransposition
{
    /// <summary>Copies weights, panels of outputs, into panels of inputs.</summary>
    /// <param name="weights">A layer's weights in panels of its outputs.</param>
    /// <param name="transposed">Receives them in panels of its inputs; the padding is left as it is.</param>
    /// <param name="inputs">Neurons in the layer before.</param>
    /// <param name="outputs">Neurons in the layer.</param>
    public static void Transpose(ref float weights, ref float transposed, int inputs, int outputs)
    {
        for (int output = 0; output < outputs; output++)
        {
            ref float source = ref Unsafe.Add(ref weights, PanelLayout.WeightIndex(inputs, outputs, output, 0));
            int width = output / PanelLayout.PanelWidth < PanelLayout.FullPanelCount(outputs)
                ? PanelLayout.PanelWidth
                : PanelLayout.LaneCount;
            for (int input = 0; input < inputs; input++)
            {
                Unsafe.Add(ref transposed, PanelLayout.WeightIndex(outputs, inputs, input, output)) =
                    Unsafe.Add(ref source, input * width);
            }
        }
    }
}
