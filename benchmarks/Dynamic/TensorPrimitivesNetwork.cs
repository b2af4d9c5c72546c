using System.Numerics.Tensors;

namespace GenNet.Benchmarks.Dynamic;

/// <summary>
/// What a careful developer writes without knowing the shape: flat arrays, <see cref="TensorPrimitives"/> for every
/// loop, a few samples for each row of weights while it is in the cache, and the step straight into the weights.
/// </summary>
internal sealed class TensorPrimitivesNetwork : IDynamicNetwork
{
    /// <summary>Samples taken for each row of weights: their activations stay in the cache too.</summary>
    private const int BlockSize = 8;

    private readonly NetworkLayout _layout;
    private readonly float[][] _weights;
    private readonly float[][] _biases;
    private readonly float[] _single;
    private float[][] _inputs = [];
    private float[][] _activations = [];
    private float[][] _errors = [];
    private float[] _derivative = [];

    public TensorPrimitivesNetwork(DenseParameters parameters)
    {
        _layout = parameters.Layout;
        _weights = [.. parameters.Weights.Select(weights => weights.ToArray())];
        _biases = [.. parameters.Biases.Select(biases => biases.ToArray())];
        _single = new float[_layout.InputSize];
        Reserve(BlockSize);
    }

    public void Forward(ReadOnlySpan<float> input, Span<float> output)
    {
        input.CopyTo(_single);
        _inputs[0] = _single;
        ForwardBlock(0, 1);
        _activations[^1].AsSpan(0, _layout.OutputSize).CopyTo(output);
    }

    public void Forward(ReadOnlySpan<float[]> inputs)
    {
        Reserve(inputs.Length);
        inputs.CopyTo(_inputs);
        ForwardAll(inputs.Length);
    }

    public void Train(float[][] inputs, float[][] targets, ReadOnlySpan<int> samples, float learningRate)
    {
        Reserve(samples.Length);
        for (int s = 0; s < samples.Length; s++)
        {
            _inputs[s] = inputs[samples[s]];
        }

        ForwardAll(samples.Length);
        for (int s = 0; s < samples.Length; s++)
        {
            OutputErrors(s, targets[samples[s]], -learningRate / samples.Length);
        }

        for (int l = _weights.Length - 1; l > 0; l--)
        {
            for (int start = 0; start < samples.Length; start += BlockSize)
            {
                CarryBack(l, start, Math.Min(start + BlockSize, samples.Length));
            }
        }

        for (int l = 0; l < _weights.Length; l++)
        {
            for (int start = 0; start < samples.Length; start += BlockSize)
            {
                Descend(l, start, Math.Min(start + BlockSize, samples.Length));
            }
        }
    }

    private void ForwardAll(int count)
    {
        for (int start = 0; start < count; start += BlockSize)
        {
            ForwardBlock(start, Math.Min(start + BlockSize, count));
        }
    }

    private void ForwardBlock(int start, int end)
    {
        for (int l = 0; l < _weights.Length; l++)
        {
            DenseLayout layer = _layout.Layers[l];
            float[] z = _activations[l];
            for (int j = 0; j < layer.OutputSize; j++)
            {
                ReadOnlySpan<float> w = Row(_weights[l], j, layer.InputSize);
                for (int s = start; s < end; s++)
                {
                    z[(s * layer.OutputSize) + j] = TensorPrimitives.Dot(w, Input(l, s)) + _biases[l][j];
                }
            }

            Activate(layer, z, start, end);
        }
    }

    private static void Activate(DenseLayout layer, float[] values, int start, int end)
    {
        Span<float> z = values.AsSpan(start * layer.OutputSize, (end - start) * layer.OutputSize);
        switch (layer.Activation)
        {
            case Activation.Sigmoid:
                TensorPrimitives.Sigmoid(z, z);
                break;
            case Activation.Tanh:
                TensorPrimitives.Tanh(z, z);
                break;
            case Activation.Relu:
                TensorPrimitives.Max(z, 0f, z);
                break;
            case Activation.Softmax:
                for (int s = 0; s < end - start; s++)
                {
                    Softmax(Row(z, s, layer.OutputSize));
                }

                break;
        }
    }

    private static void Softmax(Span<float> z)
    {
        TensorPrimitives.Subtract(z, TensorPrimitives.Max<float>(z), z);
        TensorPrimitives.SoftMax(z, z);
    }

    private void OutputErrors(int s, float[] target, float scale)
    {
        int size = _layout.OutputSize;
        Span<float> a = Row(_activations[^1], s, size);
        Span<float> error = Row(_errors[^1], s, size);
        TensorPrimitives.Subtract(a, target, error);
        TensorPrimitives.Multiply(error, scale, error);
        MultiplyByDerivative(error, a, _layout.OutputActivation);
    }

    private void CarryBack(int l, int start, int end)
    {
        DenseLayout layer = _layout.Layers[l];
        float[] errors = _errors[l];
        float[] before = _errors[l - 1];
        int width = layer.InputSize;
        before.AsSpan(start * width, (end - start) * width).Clear();
        for (int j = 0; j < layer.OutputSize; j++)
        {
            ReadOnlySpan<float> w = Row(_weights[l], j, width);
            for (int s = start; s < end; s++)
            {
                Span<float> sum = Row(before, s, width);
                TensorPrimitives.MultiplyAdd(w, errors[(s * layer.OutputSize) + j], sum, sum);
            }
        }

        for (int s = start; s < end; s++)
        {
            MultiplyByDerivative(Row(before, s, width), Row(_activations[l - 1], s, width), _layout.Layers[l - 1].Activation);
        }
    }

    private void Descend(int l, int start, int end)
    {
        DenseLayout layer = _layout.Layers[l];
        float[] errors = _errors[l];
        for (int j = 0; j < layer.OutputSize; j++)
        {
            Span<float> w = Row(_weights[l], j, layer.InputSize);
            for (int s = start; s < end; s++)
            {
                float error = errors[(s * layer.OutputSize) + j];
                TensorPrimitives.MultiplyAdd(Input(l, s), error, w, w);
                _biases[l][j] += error;
            }
        }
    }

    private void MultiplyByDerivative(Span<float> error, ReadOnlySpan<float> a, Activation activation)
    {
        Span<float> derivative = _derivative.AsSpan(0, a.Length);
        switch (activation)
        {
            case Activation.Sigmoid:
                TensorPrimitives.Subtract(1f, a, derivative);
                TensorPrimitives.Multiply(derivative, a, derivative);
                TensorPrimitives.Multiply(error, derivative, error);
                break;
            case Activation.Tanh:
                TensorPrimitives.Multiply(a, a, derivative);
                TensorPrimitives.Subtract(1f, derivative, derivative);
                TensorPrimitives.Multiply(error, derivative, error);
                break;
            case Activation.Relu:
                for (int j = 0; j < error.Length; j++)
                {
                    error[j] = a[j] > 0 ? error[j] : 0;
                }

                break;
        }
    }

    private ReadOnlySpan<float> Input(int l, int s) =>
        l == 0 ? _inputs[s] : Row(_activations[l - 1], s, _layout.Layers[l].InputSize);

    private void Reserve(int samples)
    {
        if (samples > _inputs.Length)
        {
            Grow(samples);
        }
    }

    private void Grow(int samples)
    {
        _inputs = new float[samples][];
        _activations = [.. _layout.Layers.Select(layer => new float[samples * layer.OutputSize])];
        _errors = [.. _layout.Layers.Select(layer => new float[samples * layer.OutputSize])];
        _derivative = new float[_layout.Layers.Max(layer => layer.OutputSize)];
    }

    private static Span<float> Row(float[] values, int row, int width) => values.AsSpan(row * width, width);

    private static Span<float> Row(Span<float> values, int row, int width) => values.Slice(row * width, width);
}
