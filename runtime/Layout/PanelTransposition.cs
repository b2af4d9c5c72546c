using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace GenNet;

/// <summary>
/// Transposes the weights of a layer, so that errors travel back through it by the same kind of kernel that carries
/// activations forward. Called by generated code.
/// </summary>
public static class PanelTransposition
{
    /// <summary>Floats that a transposed layer takes: its weights, the row of zeros behind them, and room to finish a block.</summary>
    internal static long Length(int inputs, int outputs) =>
        PanelLayout.WeightLength(outputs, inputs) + (PanelLayout.LaneCount * PanelLayout.PanelWidth);

    /// <summary>
    /// Copies weights, panels of outputs, into panels of inputs. What it writes beyond the last output is zeros, as the
    /// padding of the weights is.
    /// </summary>
    /// <param name="weights">A layer's weights in panels of its outputs.</param>
    /// <param name="transposed">Receives them in panels of its inputs.</param>
    /// <param name="inputs">Neurons in the layer before.</param>
    /// <param name="outputs">Neurons in the layer.</param>
    public static void Transpose(ref float weights, ref float transposed, int inputs, int outputs)
    {
        int block = Avx512F.IsSupported ? TransposedBlock16.Size
            : Sse.IsSupported || AdvSimd.Arm64.IsSupported ? TransposedBlock4.Size
            : 1;

        // In this order a block that reaches beyond the last output spills into what is written after it.
        for (int input = 0; input < inputs; input += block)
        {
            int inputStride = PanelWidthAt(input, inputs);
            for (int output = 0; output < outputs; output += block)
            {
                int outputStride = PanelWidthAt(output, outputs);
                ref float source = ref Unsafe.Add(ref weights, PanelLayout.WeightIndex(inputs, outputs, output, input));
                ref float destination = ref Unsafe.Add(ref transposed, PanelLayout.WeightIndex(outputs, inputs, input, output));
                int rows = inputs - input;

                if (Avx512F.IsSupported)
                {
                    TransposedBlock16.Copy(ref source, outputStride, rows, ref destination, inputStride);
                }
                else if (Sse.IsSupported || AdvSimd.Arm64.IsSupported)
                {
                    TransposedBlock4.Copy(ref source, outputStride, rows, ref destination, inputStride);
                }
                else
                {
                    destination = source;
                }
            }
        }
    }

    /// <summary>The width of the panel a neuron's weights stand in.</summary>
    private static int PanelWidthAt(int neuron, int neurons) =>
        neuron / PanelLayout.PanelWidth < PanelLayout.FullPanelCount(neurons) ? PanelLayout.PanelWidth : PanelLayout.LaneCount;
}
