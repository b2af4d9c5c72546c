namespace GenNet.Benchmarks.Dynamic;

/// <summary>A network whose shape is known only when the program runs.</summary>
internal interface IDynamicNetwork
{
    /// <summary>Computes the output for one sample.</summary>
    void Forward(ReadOnlySpan<float> input, Span<float> output);

    /// <summary>Computes the outputs for some samples; they stay inside.</summary>
    void Forward(ReadOnlySpan<float[]> inputs);

    /// <summary>One step of mini-batch gradient descent.</summary>
    /// <param name="inputs">All inputs of the data set.</param>
    /// <param name="targets">All targets of the data set.</param>
    /// <param name="samples">The mini-batch: which of them.</param>
    /// <param name="learningRate">η.</param>
    void Train(float[][] inputs, float[][] targets, ReadOnlySpan<int> samples, float learningRate);
}
