namespace GenNet.Generator;

/// <summary>Reads what a network computes from the arguments of its attribute, filling in what is left out.</summary>
internal static class TopologyParser
{
    public static TopologyModel Parse(NetworkArguments arguments)
    {
        Loss loss = LossOf(arguments);
        return new TopologyModel(
            new EquatableArray<int>(arguments.LayerSizes ?? []),
            arguments.HiddenActivation ?? Activation.Sigmoid,
            arguments.OutputActivation ?? OutputActivationFor(loss),
            loss);
    }

    public static Loss LossOf(NetworkArguments arguments) => arguments.Loss ?? Loss.Quadratic;

    /// <summary>The output activation that belongs to a loss.</summary>
    private static Activation OutputActivationFor(Loss loss) =>
        loss == Loss.CrossEntropy ? Activation.Softmax : Activation.Sigmoid;
}
