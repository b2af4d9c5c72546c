using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>What can be said of a marked class that cannot be a network: what is wrong, and what to write instead.</summary>
/// <remarks>
/// None can be configured away: without the explanation, the user would only see that the network's members are missing.
/// </remarks>
internal static partial class NetworkDescriptors
{
    internal const string Category = "GenNet";
    internal const string HelpPages = "https://github.com/gennet/gennet/blob/main/docs/diagnostics/";

    /// <summary>Every descriptor, by number.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        TooFewSizes,
        SizeOutOfRange,
        TooManyParameters,
        NotPartial,
        ContainerNotPartial,
        StaticClass,
        GenericClass,
        NotAClass,
        AttributeTwice,
        HiddenSoftmax,
        UndefinedValue,
        LanguageTooOld,
        AbstractClass,
        MemberClash,
        SoftmaxWithoutCrossEntropy,
        CrossEntropyWithoutSoftmax,
        OneProbability,
        FileLocalType,
        PrimaryConstructor,
        BaseNeedsArguments,
        NetworkAsBase,
        RequiredMember,
        NameOfAMember,
    ];
}
