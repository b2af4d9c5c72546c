namespace GenNet;

/// <summary>
/// The weights of one layer as PyTorch and the textbooks write them: <c>[output, input]</c>, wⱼₖ from input k to output j.
/// A view: what is written to it is written to the network (or gradient) it belongs to.
/// </summary>
public readonly ref struct WeightMatrix
{
    private readonly Span<float> _panels;

    internal WeightMatrix(Span<float> panels, int outputs, int inputs)
    {
        _panels = panels;
        Rows = outputs;
        Columns = inputs;
    }

    /// <summary>Outputs of the layer.</summary>
    public int Rows { get; }

    /// <summary>Inputs of the layer.</summary>
    public int Columns { get; }

    /// <summary>The weight from an input to an output.</summary>
    /// <param name="output">From 0 to <see cref="Rows"/> − 1.</param>
    /// <param name="input">From 0 to <see cref="Columns"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public ref float this[int output, int input]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)output, (uint)Rows, nameof(output));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)input, (uint)Columns, nameof(input));
            return ref _panels[PanelLayout.WeightIndex(Columns, Rows, output, input)];
        }
    }

    /// <summary>Copies the weights out, row by row: all inputs of output 0, then of output 1, and so on.</summary>
    /// <param name="destination">Receives <see cref="Rows"/> × <see cref="Columns"/> floats.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public void CopyTo(Span<float> destination)
    {
        CheckLength(destination.Length, nameof(destination));
        for (int output = 0; output < Rows; output++)
        {
            for (int input = 0; input < Columns; input++)
            {
                destination[(output * Columns) + input] = this[output, input];
            }
        }
    }

    /// <summary>Sets the weights from values in the order of <see cref="CopyTo"/>.</summary>
    /// <param name="source"><see cref="Rows"/> × <see cref="Columns"/> floats.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public void CopyFrom(ReadOnlySpan<float> source)
    {
        CheckLength(source.Length, nameof(source));
        for (int output = 0; output < Rows; output++)
        {
            for (int input = 0; input < Columns; input++)
            {
                this[output, input] = source[(output * Columns) + input];
            }
        }
    }

    /// <summary>The weights as a new array, row by row.</summary>
    public float[] ToArray()
    {
        var copy = new float[Rows * Columns];
        CopyTo(copy);
        return copy;
    }

    private void CheckLength(int length, string parameter)
    {
        if (length != Rows * Columns)
        {
            throw new ArgumentException($"Expected {Rows} × {Columns} = {Rows * Columns} weights, not {length}.", parameter);
        }
    }
}
