namespace GenNet.Generator;

/// <summary>What the network computes, resolved from the attribute with its defaults.</summary>
/// <param name="LayerSizes">From the input to the output, at least two.</param>
/// <param name="HiddenActivation">Of every hidden layer.</param>
/// <param name="OutputActivation">Of the output layer.</param>
/// <param name="Loss">What training makes small.</param>
internal sealed record TopologyModel(
    EquatableArray<int> LayerSizes, Activation HiddenActivation, Activation OutputActivation, Loss Loss);
