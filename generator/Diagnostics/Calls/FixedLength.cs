using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenNet.Generator;

/// <summary>The one length that a span may have where it is handed to a network.</summary>
/// <param name="Length">The length.</param>
/// <param name="Meaning">What is so long, in words.</param>
/// <param name="Network">The network.</param>
/// <param name="Constant">The network's constant of this length; null where there is none.</param>
internal sealed record FixedLength(int Length, string Meaning, NetworkType Network, string? Constant = null)
{
    /// <summary>What the argument of a call must be; null where it can have any length, or none that is known.</summary>
    public static FixedLength? Of(IInvocationOperation call, IArgumentOperation argument) =>
        SpanTypes.IsSpan(argument.Parameter?.Type)
            ? (call.TargetMethod.Name, argument.Parameter!.Name) switch
            {
                ("Forward" or "Classify" or "ComputeGradient", "input") when NetworkOf(call) is { } network => Input(network),
                ("Forward", "output") or ("ComputeGradient", "target") when NetworkOf(call) is { } network => Output(network),
                ("CopyTo" or "CopyFrom", _) when RuntimeType.Is(call.TargetMethod.ContainingType, "WeightMatrix") => Weights(call.Instance),
                _ => null,
            }
            : null;

    /// <summary>The network a call goes to, if it goes to a member that is generated or the runtime's.</summary>
    private static NetworkType? NetworkOf(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (RuntimeType.Is(method.ContainingType, "NetworkTraining"))
        {
            return NetworkType.Of(call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "network")?.Value);
        }

        return RuntimeType.Is(method.ContainingType, "INetwork") || GeneratedMembers.Methods.Any(one => one.IsThatOf(method))
            ? NetworkType.Of(call.Instance)
            : null;
    }

    private static FixedLength Input(NetworkType network) =>
        new(network.Topology.LayerSizes[0], $"{network.Name}.InputSize", network, "InputSize");

    private static FixedLength Output(NetworkType network) =>
        new(network.Topology.LayerSizes[network.Topology.LayerSizes.Count - 1], $"{network.Name}.OutputSize", network, "OutputSize");

    /// <summary>All weights of a layer, as in <c>net.Layer1.Weights</c>.</summary>
    private static FixedLength? Weights(IOperation? matrix)
    {
        if (matrix is null
            || new LocalValues().Resolve(matrix) is not IPropertyReferenceOperation { Property.Name: "Weights", Instance: { } layer }
            || new LocalValues().Resolve(layer) is not IPropertyReferenceOperation { Property.Name: var name, Instance: { } owner }
            || NetworkType.Of(owner) is not { } network)
        {
            return null;
        }

        EquatableArray<int> sizes = network.Topology.LayerSizes;
        int index = Enumerable.Range(1, sizes.Count - 1).FirstOrDefault(one => name == GeneratedMembers.Layer(one));
        if (index == 0)
        {
            return null;
        }

        // What can be generated has fewer than 2²⁹ parameters.
        (int outputs, int inputs) = (sizes[index], sizes[index - 1]);
        string meaning = string.Format(
            CultureInfo.InvariantCulture, "{0} × {1} weights of {2}.{3}", outputs, inputs, network.Name, name);
        return new(outputs * inputs, meaning, network);
    }
}
