using System.Runtime.CompilerServices;

namespace GenNet;

/// <summary>Which class an output, or a target, stands for.</summary>
public static class Classification
{
    /// <summary>
    /// The class with the largest value; the first of them where several are equal. Where there is only one value it
    /// is 1 from the middle of the activation's range upwards (½, or 0 for tanh), else 0.
    /// </summary>
    /// <param name="output">The output of a network, or a target.</param>
    /// <param name="outputActivation">The activation of the network's output layer.</param>
    /// <exception cref="ArgumentException"><paramref name="output"/> is empty.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int ClassOf(ReadOnlySpan<float> output, Activation outputActivation)
    {
        if (output.IsEmpty)
        {
            throw new ArgumentException("An output has at least one value.", nameof(output));
        }

        if (output.Length == 1)
        {
            float middle = outputActivation == Activation.Tanh ? 0f : 0.5f;
            return output[0] >= middle ? 1 : 0;
        }

        int best = 0;
        for (int candidate = 1; candidate < output.Length; candidate++)
        {
            if (output[candidate] > output[best])
            {
                best = candidate;
            }
        }

        return best;
    }
}
