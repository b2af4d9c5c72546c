using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator;

/// <summary>Reads an attributed class into a model of plain values.</summary>
internal static class NetworkParser
{
    /// <summary>Whether to look closer; all but classes break a rule anyway.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node is ClassDeclarationSyntax;

    /// <summary>The network, or null when there is something for the user to mend first.</summary>
    public static NetworkModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is INamedTypeSymbol type
        && NetworkCandidate.From(type, context.SemanticModel.Compilation, cancellationToken) is { } candidate
        && candidate.Arguments.AreReadable
        && !NetworkRules.Check(candidate, cancellationToken).Any()
            ? new NetworkModel(
                DeclarationParser.Parse(candidate),
                TopologyParser.Parse(candidate.Arguments),
                candidate.Compilation.Options.CheckOverflow)
            : null;
}
