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
    /// <summary>Copies weights, panels of outputs, into panels of inputs.</summary>
    /// <param name="weights">A layer's weights in panels of its outputs.</param>
    /// <param name="transposed">Receives them in panels of its inputs; the padding of its last panel becomes zero.</param>
    /// <param name="inputs">Neurons in the layer before.</param>
    /// <param name="outputs">Neurons in the layer.</param>
    /// <param name="share">Which of the inputs to copy, in blocks of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(ref float weights, ref float transposed, int inputs, int outputs, Share share)
    {
        int block = Avx512F.IsSupported ? TransposedBlock16.Size
            : Sse.IsSupported || AdvSimd.Arm64.IsSupported ? TransposedBlock4.Size
            : 1;
        nuint lines = (nuint)(PanelLayout.PaddedSize(inputs) / PanelLayout.LaneCount);
        int first = (int)share.Start(lines) * PanelLayout.LaneCount;
        int last = Math.Min(inputs, (int)share.End(lines) * PanelLayout.LaneCount);

        for (int input = first; input < last; input += block)
        {
            int inputStride = PanelWidthAt(input, inputs);
            int rows = Math.Min(block, inputs - input);
            for (int output = 0; output < outputs; output += block)
            {
                int outputStride = PanelWidthAt(output, outputs);
                int columns = Math.Min(block, outputs - output);
                ref float source = ref Unsafe.Add(ref weights, PanelLayout.WeightIndex(inputs, outputs, output, input));
                ref float destination = ref Unsafe.Add(ref transposed, PanelLayout.WeightIndex(outputs, inputs, input, output));

                if (Avx512F.IsSupported)
                {
                    TransposedBlock16.Copy(ref source, outputStride, rows, ref destination, inputStride, columns);
                }
                else if (Sse.IsSupported || AdvSimd.Arm64.IsSupported)
                {
                    TransposedBlock4.Copy(ref source, outputStride, rows, ref destination, inputStride, columns);
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
