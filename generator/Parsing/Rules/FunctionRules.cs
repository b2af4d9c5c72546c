using System.Globalization;
using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>The activations and the loss exist, and make sense together.</summary>
internal static class FunctionRules
{
    public static IEnumerable<Diagnostic> Check(NetworkCandidate candidate)
    {
        NetworkArguments arguments = candidate.Arguments;
        return
        [
            .. Undefined(arguments, ArgumentNames.Activation, arguments.HiddenActivation),
            .. Undefined(arguments, ArgumentNames.OutputActivation, arguments.OutputActivation),
            .. Undefined(arguments, ArgumentNames.Loss, arguments.Loss),
            .. HiddenSoftmax(arguments),
            .. OutputAgainstLoss(arguments),
            .. OneProbability(arguments),
        ];
    }

    private static IEnumerable<Diagnostic> Undefined<T>(NetworkArguments arguments, string name, T? value)
        where T : struct, Enum
    {
        if (value is { } given && !Enum.IsDefined(typeof(T), given))
        {
            yield return Diagnostic.Create(
                NetworkDescriptors.UndefinedValue, arguments.LocationOf(name),
                Convert.ToInt32(given, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture), typeof(T).Name, string.Join(", ", Enum.GetNames(typeof(T))));
        }
    }

    private static IEnumerable<Diagnostic> HiddenSoftmax(NetworkArguments arguments)
    {
        if (arguments.HiddenActivation == Activation.Softmax)
        {
            yield return Diagnostic.Create(
                NetworkDescriptors.HiddenSoftmax, arguments.LocationOf(ArgumentNames.Activation));
        }
    }

    private static IEnumerable<Diagnostic> OutputAgainstLoss(NetworkArguments arguments)
    {
        Loss loss = TopologyParser.LossOf(arguments);
        DiagnosticDescriptor? descriptor = (arguments.OutputActivation, loss) switch
        {
            (Activation.Softmax, Loss.Quadratic) => NetworkDescriptors.SoftmaxWithoutCrossEntropy,
            ({ } other and not Activation.Softmax, Loss.CrossEntropy) when Enum.IsDefined(typeof(Activation), other) =>
                NetworkDescriptors.CrossEntropyWithoutSoftmax,
            _ => null,
        };

        if (descriptor is not null)
        {
            yield return Diagnostic.Create(
                descriptor, arguments.LocationOf(ArgumentNames.OutputActivation), arguments.OutputActivation.ToString());
        }
    }

    private static IEnumerable<Diagnostic> OneProbability(NetworkArguments arguments)
    {
        if (arguments is { Loss: Loss.CrossEntropy, LayerSizes: { Length: > 1 } sizes } && sizes.Last() == 1)
        {
            yield return Diagnostic.Create(NetworkDescriptors.OneProbability, arguments.LocationOf(ArgumentNames.Loss));
        }
    }
}
