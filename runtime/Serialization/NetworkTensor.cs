namespace GenNet;

/// <summary>The weights or the biases of one layer, as a tensor of a file.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="HoldsBiases">Its biases; else its weights.</param>
internal sealed record NetworkTensor(DenseLayout Layer, bool HoldsBiases)
{
    /// <summary>PyTorch's name: within <c>nn.Sequential</c> linear layers and activations take turns.</summary>
    public string Name => $"{2 * (Layer.Index - 1)}.{(HoldsBiases ? "bias" : "weight")}";

    /// <summary><c>[out, in]</c> of weights, <c>[out]</c> of biases.</summary>
    public long[] Shape => HoldsBiases ? [Layer.OutputSize] : [Layer.OutputSize, Layer.InputSize];

    /// <summary>All tensors of a network, layer by layer.</summary>
    public static IReadOnlyList<NetworkTensor> ListFor(NetworkLayout layout) =>
        [.. layout.Layers.SelectMany(layer => new[] { new NetworkTensor(layer, false), new NetworkTensor(layer, true) })];

    /// <summary>The tensors of a network in the order in which they stand in a file.</summary>
    /// <param name="entries">The tensors of the file.</param>
    /// <param name="layout">The network.</param>
    /// <exception cref="SafetensorsFormatException">A tensor is missing, is of another shape, or does not belong to the network.</exception>
    public static IReadOnlyList<NetworkTensor> Match(IReadOnlyList<TensorEntry> entries, NetworkLayout layout)
    {
        IReadOnlyList<NetworkTensor> expected = ListFor(layout);
        Dictionary<string, NetworkTensor> unmatched = expected.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        var matched = new List<NetworkTensor>(expected.Count);
        var extra = new List<TensorEntry>();
        foreach (TensorEntry entry in entries)
        {
            if (unmatched.Remove(entry.Name, out NetworkTensor? tensor))
            {
                tensor.CheckShape(entry, layout);
                matched.Add(tensor);
            }
            else
            {
                extra.Add(entry);
            }
        }

        if (unmatched.Count > 0)
        {
            string missing = Quoted.List(expected.Where(tensor => unmatched.ContainsKey(tensor.Name)), tensor => tensor.Name);
            throw new SafetensorsFormatException(
                $"Missing: {missing}. The network {layout} needs the tensors {Quoted.List(expected, tensor => tensor.Name)}; "
                + $"the file has {Quoted.List(entries, entry => entry.Name)}.");
        }

        return extra.Count == 0 ? matched : throw new SafetensorsFormatException(
            $"The file has tensors that the network {layout} does not: {Quoted.List(extra, entry => entry.Name)}.");
    }

    /// <summary>Writes it as the next tensor of a file.</summary>
    public void Write(SafetensorsWriter writer, Span<float> parameters)
    {
        var layer = new DenseLayer(Layer, parameters);
        if (HoldsBiases)
        {
            writer.Write(layer.Biases);
            return;
        }

        WeightMatrix weights = layer.Weights;
        var row = new float[weights.Columns];
        for (int output = 0; output < weights.Rows; output++)
        {
            for (int input = 0; input < row.Length; input++)
            {
                row[input] = weights[output, input];
            }

            writer.Write(row);
        }
    }

    /// <summary>Reads it as the next tensor of a file.</summary>
    /// <exception cref="SafetensorsFormatException">The file ends too early.</exception>
    public void Read(SafetensorsReader reader, Span<float> parameters)
    {
        var layer = new DenseLayer(Layer, parameters);
        if (HoldsBiases)
        {
            reader.Read(layer.Biases);
            return;
        }

        WeightMatrix weights = layer.Weights;
        var row = new float[weights.Columns];
        for (int output = 0; output < weights.Rows; output++)
        {
            reader.Read(row);
            for (int input = 0; input < row.Length; input++)
            {
                weights[output, input] = row[input];
            }
        }
    }

    private void CheckShape(TensorEntry entry, NetworkLayout layout)
    {
        if (!entry.Shape.SequenceEqual(Shape))
        {
            throw new SafetensorsFormatException(
                $"The tensor '{Name}' is of shape {Quoted.Shape(entry.Shape)}; the network {layout} needs {Quoted.Shape(Shape)}.");
        }
    }
}
