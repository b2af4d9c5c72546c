namespace GenNet.Benchmarks.Dynamic;

/// <summary>What a learner writes: jagged arrays and the loops of the textbook (Nielsen, chapter 2), one sample at a time.</summary>
internal sealed class NaiveNetwork : IDynamicNetwork
{
    private readonly NetworkLayout _layout;
    private readonly float[][][] _weights;
    private readonly float[][] _biases;
    private readonly float[][][] _weightGradients;
    private readonly float[][] _biasGradients;
    private readonly float[][] _activations;
    private readonly float[][] _errors;

    public NaiveNetwork(DenseParameters parameters)
    {
        _layout = parameters.Layout;
        int layers = _layout.Layers.Count;
        _weights = new float[layers][][];
        _biases = [.. parameters.Biases.Select(biases => biases.ToArray())];
        _weightGradients = new float[layers][][];
        _biasGradients = [.. parameters.Biases.Select(biases => new float[biases.Length])];
        for (int l = 0; l < layers; l++)
        {
            int inputs = _layout.Layers[l].InputSize;
            _weights[l] = [.. parameters.Weights[l].Chunk(inputs)];
            _weightGradients[l] = [.. _weights[l].Select(row => new float[inputs])];
        }

        _activations = [.. _layout.LayerSizes.Select(size => new float[size])];
        _errors = [.. _layout.LayerSizes.Select(size => new float[size])];
    }

    public void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        Forward(input);
        _activations[^1].CopyTo(output);
    }

    public void Forward(ReadOnlySpan<float[]> inputs)
    {
        foreach (float[] input in inputs)
        {
            Forward(input.AsSpan());
        }
    }

    public void Train(float[][] inputs, float[][] targets, ReadOnlySpan<int> samples, float learningRate)
    {
        foreach (int sample in samples)
        {
            Forward(inputs[sample].AsSpan());
            Backpropagate(targets[sample]);
        }

        Descend(learningRate / samples.Length);
    }

    private void Forward(ReadOnlySpan<float> input)
    {
        input.CopyTo(_activations[0]);
        for (int l = 0; l < _weights.Length; l++)
        {
            float[] a = _activations[l];
            float[] next = _activations[l + 1];
            for (int j = 0; j < next.Length; j++)
            {
                float[] w = _weights[l][j];
                float z = _biases[l][j];
                for (int k = 0; k < a.Length; k++)
                {
                    z += w[k] * a[k];
                }

                next[j] = z;
            }

            Activate(next, _layout.Layers[l].Activation);
        }
    }

    private void Backpropagate(float[] target)
    {
        float[] output = _activations[^1];
        for (int j = 0; j < output.Length; j++)
        {
            // With softmax and cross-entropy the derivative of the activation cancels.
            float error = output[j] - target[j];
            _errors[^1][j] = error * Derivative(output[j], _layout.OutputActivation);
        }

        for (int l = _weights.Length - 1; l >= 0; l--)
        {
            float[] a = _activations[l];
            float[] error = _errors[l + 1];
            for (int j = 0; j < error.Length; j++)
            {
                _biasGradients[l][j] += error[j];
                float[] gradient = _weightGradients[l][j];
                for (int k = 0; k < a.Length; k++)
                {
                    gradient[k] += error[j] * a[k];
                }
            }

            if (l > 0)
            {
                CarryBack(l, error, _errors[l]);
            }
        }
    }

    private void CarryBack(int l, float[] error, float[] before)
    {
        Array.Clear(before);
        for (int j = 0; j < error.Length; j++)
        {
            float[] w = _weights[l][j];
            for (int k = 0; k < before.Length; k++)
            {
                before[k] += w[k] * error[j];
            }
        }

        for (int k = 0; k < before.Length; k++)
        {
            before[k] *= Derivative(_activations[l][k], _layout.Layers[l - 1].Activation);
        }
    }

    private void Descend(float rate)
    {
        for (int l = 0; l < _weights.Length; l++)
        {
            for (int j = 0; j < _weights[l].Length; j++)
            {
                float[] w = _weights[l][j];
                float[] gradient = _weightGradients[l][j];
                for (int k = 0; k < w.Length; k++)
                {
                    w[k] -= rate * gradient[k];
                    gradient[k] = 0;
                }

                _biases[l][j] -= rate * _biasGradients[l][j];
                _biasGradients[l][j] = 0;
            }
        }
    }

    private static void Activate(float[] z, Activation activation)
    {
        if (activation == Activation.Softmax)
        {
            Softmax(z);
            return;
        }

        for (int j = 0; j < z.Length; j++)
        {
            z[j] = activation switch
            {
                Activation.Sigmoid => 1 / (1 + MathF.Exp(-z[j])),
                Activation.Tanh => MathF.Tanh(z[j]),
                Activation.Relu => MathF.Max(0, z[j]),
                _ => z[j],
            };
        }
    }

    private static void Softmax(float[] z)
    {
        float largest = z.Max();
        float sum = 0;
        for (int j = 0; j < z.Length; j++)
        {
            z[j] = MathF.Exp(z[j] - largest);
            sum += z[j];
        }

        for (int j = 0; j < z.Length; j++)
        {
            z[j] /= sum;
        }
    }

    private static float Derivative(float a, Activation activation) => activation switch
    {
        Activation.Sigmoid => a * (1 - a),
        Activation.Tanh => 1 - (a * a),
        Activation.Relu => a > 0 ? 1 : 0,
        _ => 1,
    };
}
