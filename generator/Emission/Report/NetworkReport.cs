namespace GenNet.Generator;

/// <summary>Tells people what a network is made of: in the header of its file, and in the report of the build.</summary>
internal static class NetworkReport
{
    /// <summary>The report on one network.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="plan">The network.</param>
    public static IEnumerable<string> Lines(string name, NetworkPlan plan) =>
    [
        $"{name}: a dense neural network {plan.Name}.",
        "",
        .. LayerTable.Lines(plan),
        "",
        $"Loss: {plan.Topology.Loss}, {plan.Loss.Formula}, averaged over the mini-batch.",
        $"{WholeNumber.Write(plan.ParameterCount)} weights and biases: {WholeNumber.Write(plan.Bytes)} bytes as they lie in memory, padding included; together they fit in {CacheLevel.NameOfHolding(plan.Bytes)}.",
        $"{WholeNumber.Write(plan.ForwardFlops)} FLOPs for a forward pass, {WholeNumber.Write(plan.TrainingFlops)} for a training step on one sample.",
    ];
}
