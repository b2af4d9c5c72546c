namespace GenNet.Benchmarks.Dynamic;

/// <summary>The weights a network starts from, in the textbooks' order, so that all contenders start from the same.</summary>
/// <param name="Layout">The topology and its functions.</param>
/// <param name="Weights">For each layer its weights, <c>[output, input]</c>, row by row.</param>
/// <param name="Biases">For each layer its biases.</param>
internal sealed record DenseParameters(NetworkLayout Layout, float[][] Weights, float[][] Biases)
{
    public static DenseParameters Of(INetwork network)
    {
        int count = network.Layout.Layers.Count;
        var weights = new float[count][];
        var biases = new float[count][];
        for (int layer = 0; layer < count; layer++)
        {
            DenseLayer dense = network.GetLayer(layer + 1);
            weights[layer] = dense.Weights.ToArray();
            biases[layer] = dense.Biases.ToArray();
        }

        return new DenseParameters(network.Layout, weights, biases);
    }
}
