using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>
/// Everything a network must keep to. The generator asks whether anything is wrong and then emits nothing; the analyzer
/// tells the user what. Both ask here, so that nothing is ever left out in silence.
/// </summary>
internal static class NetworkRules
{
    /// <summary>All that is wrong with a network, at the exact places; nothing, when it can be generated.</summary>
    public static IEnumerable<Diagnostic> Check(NetworkCandidate candidate, CancellationToken cancellationToken) =>
        KindRules.Check(candidate) is { } wrongKind
            ? [wrongKind]
            :
            [
                .. AttributeRules.Check(candidate),
                .. DeclarationRules.Check(candidate, cancellationToken),
                .. SizeRules.Check(candidate),
                .. FunctionRules.Check(candidate),
                .. ConstructionRules.Check(candidate, cancellationToken),
                .. MemberRules.Check(candidate, cancellationToken),
            ];
}
