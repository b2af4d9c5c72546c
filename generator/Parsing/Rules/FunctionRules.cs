using System.Globalization;
using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>The activations and the loss exist, and make sense together.</summary>
internal static class FunctionRules
{
    public static IEnumerable<Diagnostic> Check(NetworkCandidate candidate) =>
        Faults(candidate.Arguments).Select(fault => Diagnostic.Create(
            fault.Descriptor, candidate.ArgumentSyntax.LocationOf(fault.Argument), fault.Words));

    /// <summary>What is wrong, wherever it is written: a code fix asks this of what it is about to write.</summary>
    public static IEnumerable<FunctionFault> Faults(NetworkArguments arguments) =>
    [
        .. Undefined(ArgumentNames.Activation, arguments.HiddenActivation),
        .. Undefined(ArgumentNames.OutputActivation, arguments.OutputActivation),
        .. Undefined(ArgumentNames.Loss, arguments.Loss),
        .. HiddenSoftmax(arguments),
        .. OutputAgainstLoss(arguments),
        .. OneProbability(arguments),
    ];

    private static IEnumerable<FunctionFault> Undefined<T>(string name, T? value)
        where T : struct, Enum
    {
        if (value is { } given && !Enum.IsDefined(typeof(T), given))
        {
            string number = Convert.ToInt32(given, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
            yield return new(
                NetworkDescriptors.UndefinedValue, name, number, typeof(T).Name, string.Join(", ", Enum.GetNames(typeof(T))));
        }
    }

    private static IEnumerable<FunctionFault> HiddenSoftmax(NetworkArguments arguments)
    {
        if (arguments.HiddenActivation == Activation.Softmax)
        {
            yield return new(NetworkDescriptors.HiddenSoftmax, ArgumentNames.Activation);
        }
    }

    private static IEnumerable<FunctionFault> OutputAgainstLoss(NetworkArguments arguments)
    {
        DiagnosticDescriptor? descriptor = (arguments.OutputActivation, TopologyParser.LossOf(arguments)) switch
        {
            (Activation.Softmax, Loss.Quadratic) => NetworkDescriptors.SoftmaxWithoutCrossEntropy,
            ({ } other and not Activation.Softmax, Loss.CrossEntropy) when Enum.IsDefined(typeof(Activation), other) =>
                NetworkDescriptors.CrossEntropyWithoutSoftmax,
            _ => null,
        };

        if (descriptor is not null)
        {
            yield return new(descriptor, ArgumentNames.OutputActivation, arguments.OutputActivation.ToString()!);
        }
    }

    private static IEnumerable<FunctionFault> OneProbability(NetworkArguments arguments)
    {
        if (arguments is { Loss: Loss.CrossEntropy, LayerSizes: { Length: > 1 } sizes } && sizes.Last() == 1)
        {
            yield return new(NetworkDescriptors.OneProbability, ArgumentNames.Loss);
        }
    }
}
