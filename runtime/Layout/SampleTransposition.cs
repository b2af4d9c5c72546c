using System.Runtime.CompilerServices;

namespace GenNet;

/// <summary>
/// Takes errors from the rows of a mini-batch to <see cref="SamplePanels"/>, where samples stand side by side, and back.
/// Called by generated code.
/// </summary>
public static class SampleTransposition
{
    /// <summary>Copies the rows of samples into panels.</summary>
    /// <param name="rows">The first sample.</param>
    /// <param name="stride">Floats from sample to sample.</param>
    /// <param name="count">How many samples.</param>
    /// <param name="panels">Receives them; zeros in the place of samples there are not.</param>
    /// <param name="neurons">Floats of each sample.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopyToPanels(ref float rows, int stride, int count, ref float panels, int neurons)
    {
        for (int row = 0; row < count; row += PanelLayout.PanelWidth)
        {
            int width = SamplePanels.Width(count - row);
            Transposition.Copy(
                ref Unsafe.Add(ref rows, row * stride), stride, count - row, neurons, ref Unsafe.Add(ref panels, row * neurons), width, width);
        }
    }

    /// <summary>Copies panels into the rows of samples.</summary>
    /// <param name="panels">The first panel.</param>
    /// <param name="neurons">Floats of each sample, in multiples of 16.</param>
    /// <param name="rows">Receives them, the first sample first.</param>
    /// <param name="stride">Floats from sample to sample.</param>
    /// <param name="count">How many samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopyToRows(ref float panels, int neurons, ref float rows, int stride, int count)
    {
        // A few floats of each row, and no row near the next: without being asked for, they would come one by one.
        for (int row = 0; row < count; row++)
        {
            for (int neuron = 0; neuron < neurons; neuron += PanelLayout.LaneCount)
            {
                CacheLine.Prefetch(ref Unsafe.Add(ref rows, (row * stride) + neuron));
            }
        }

        for (int row = 0; row < count; row += PanelLayout.PanelWidth)
        {
            int width = SamplePanels.Width(count - row);
            Transposition.Copy(
                ref Unsafe.Add(ref panels, row * neurons), width, neurons, Math.Min(width, count - row), ref Unsafe.Add(ref rows, row * stride), stride, neurons);
        }
    }
}
