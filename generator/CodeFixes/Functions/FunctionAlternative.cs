namespace GenNet.Generator.CodeFixes;

/// <summary>Other activations and another loss than those written, which make sense.</summary>
/// <param name="Title">What it does, as the editor's menu says it.</param>
/// <param name="Arguments">What the attribute says then.</param>
internal sealed record FunctionAlternative(string Title, NetworkArguments Arguments)
{
    /// <summary>The alternatives nearest to what is written that mend a fault and bring no other, the best first.</summary>
    /// <param name="diagnosticId">The fault.</param>
    /// <param name="argument">The name of the argument it points at.</param>
    /// <param name="given">What is written.</param>
    public static IEnumerable<FunctionAlternative> For(string diagnosticId, string argument, NetworkArguments given)
    {
        HashSet<(string, string)> old = [.. FaultsOf(given)];
        old.Remove((diagnosticId, argument));
        return Offers(diagnosticId, argument, given).Where(offer => FaultsOf(offer.Arguments).All(old.Contains));
    }

    private static IEnumerable<FunctionAlternative> Offers(string diagnosticId, string argument, NetworkArguments given) => diagnosticId switch
    {
        _ when diagnosticId == NetworkDescriptors.HiddenSoftmax.Id =>
        [
            new("Use softmax for the output layer instead", given with { HiddenActivation = null, OutputActivation = null, Loss = Loss.CrossEntropy }),
            new("Use sigmoid for the hidden layers", given with { HiddenActivation = Activation.Sigmoid }),
            new("Use ReLU for the hidden layers", given with { HiddenActivation = Activation.Relu }),
            new("Use tanh for the hidden layers", given with { HiddenActivation = Activation.Tanh }),
        ],
        _ when diagnosticId == NetworkDescriptors.UndefinedValue.Id => Defined(argument, given),
        _ when diagnosticId == NetworkDescriptors.SoftmaxWithoutCrossEntropy.Id =>
        [
            new("Use the cross-entropy loss", given with { Loss = Loss.CrossEntropy }),
            new("Leave out 'OutputActivation', for sigmoid", given with { OutputActivation = null }),
        ],
        _ when diagnosticId == NetworkDescriptors.CrossEntropyWithoutSoftmax.Id =>
        [
            new("Use softmax for the output layer", given with { OutputActivation = Activation.Softmax }),
            new("Use the quadratic loss", given with { Loss = Loss.Quadratic }),
        ],
        _ when diagnosticId == NetworkDescriptors.OneProbability.Id =>
        [
            new("Use the quadratic loss", given with
            {
                Loss = Loss.Quadratic,
                OutputActivation = given.OutputActivation == Activation.Softmax ? null : given.OutputActivation,
            }),
        ],
        _ when diagnosticId == AdviceDescriptors.DeepSigmoid.Id =>
        [
            new("Use ReLU for the hidden layers", given with { HiddenActivation = Activation.Relu }),
            new("Use tanh for the hidden layers", given with { HiddenActivation = Activation.Tanh }),
        ],
        _ => [],
    };

    private static IEnumerable<FunctionAlternative> Defined(string argument, NetworkArguments given) => argument switch
    {
        ArgumentNames.Activation =>
            [new("Leave out 'Activation', for sigmoid", given with { HiddenActivation = null })],
        ArgumentNames.OutputActivation =>
            [new("Leave out 'OutputActivation', for the one that belongs to the loss", given with { OutputActivation = null })],
        ArgumentNames.Loss =>
        [
            new("Leave out 'Loss', for the quadratic loss", given with { Loss = null }),
            new("Use the cross-entropy loss", given with { Loss = Loss.CrossEntropy }),
        ],
        _ => [],
    };

    private static IEnumerable<(string, string)> FaultsOf(NetworkArguments arguments) =>
        FunctionRules.Faults(arguments).Select(fault => (fault.Descriptor.Id, fault.Argument));
}
