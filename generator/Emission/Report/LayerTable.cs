namespace GenNet.Generator;

/// <summary>A network layer by layer: where its parameters lie, what they take, and what they cost.</summary>
internal static class LayerTable
{
    private static readonly string[] Head = ["layer", "neurons", "activation", "weights", "biases", "bytes", "FLOPs", "fits in"];

    public static IEnumerable<string> Lines(NetworkPlan plan)
    {
        string[][] rows = [Head, InputRow(plan), .. plan.Layers.Select(Row)];
        int[] widths = [.. Head.Select((_, column) => rows.Max(row => row[column].Length))];
        return rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static string[] InputRow(NetworkPlan plan) => ["0", WholeNumber.Write(plan.Topology.LayerSizes[0]), "(input)", "", "", "", "", ""];

    private static string[] Row(LayerPlan layer) =>
    [
        $"{layer.Index}",
        WholeNumber.Write(layer.Outputs),
        layer.Activation.Name,
        $"[{layer.WeightOffset}..{layer.BiasOffset})",
        $"[{layer.BiasOffset}..{layer.BiasOffset + layer.PaddedOutputs})",
        WholeNumber.Write(layer.Bytes),
        WholeNumber.Write(layer.ForwardFlops),
        CacheLevel.NameOfHolding(layer.Bytes),
    ];
}
