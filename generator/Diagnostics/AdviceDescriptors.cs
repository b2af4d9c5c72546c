using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>What somebody who knows the field would say of a network that can be generated but hardly is what was meant.</summary>
/// <remarks>
/// All can be configured, for there are good reasons to do otherwise. A warning is what does not work as it stands, or
/// hardly ever; a suggestion is what works but could be had for less.
/// </remarks>
internal static partial class AdviceDescriptors
{
    /// <summary>Every descriptor, by number.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        OneNeuron,
        DeepSigmoid,
        LargeFirstLayer,
        LargeNetwork,
        GaussianRelu,
        WrongLength,
    ];
}
