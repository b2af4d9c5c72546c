namespace GenNet;

/// <summary>What a saved network says of itself beside its tensors.</summary>
internal static class NetworkMetadata
{
    private const string ActivationsKey = "gennet.activations";

    /// <summary>The entries to save with a network, under names that no other tool uses for something else.</summary>
    public static IReadOnlyDictionary<string, string> Describe(NetworkLayout layout) =>
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            // Hugging Face's tools ask for this before they read a file.
            ["format"] = "pt",
            [ActivationsKey] = ActivationsOf(layout),
            ["gennet.loss"] = layout.Loss.ToString(),
            ["gennet.topology"] = layout.ToString(),
        };

    /// <summary>Checks what the tensors cannot show: the same weights under other activations silently answer wrong.</summary>
    /// <exception cref="SafetensorsFormatException">The file states other activations than the network has.</exception>
    public static void CheckFits(IReadOnlyDictionary<string, string> metadata, NetworkLayout layout)
    {
        if (metadata.TryGetValue(ActivationsKey, out string? saved) && saved != ActivationsOf(layout))
        {
            throw new SafetensorsFormatException(
                $"The file was saved from a network with the activations {Quoted.Name(saved)}; this network has '{ActivationsOf(layout)}'.");
        }
    }

    private static string ActivationsOf(NetworkLayout layout) => string.Join(',', layout.Layers.Select(layer => layer.Activation));
}
