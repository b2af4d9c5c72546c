using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator.CodeFixes;

/// <summary>Replaces activations and a loss that make no sense together, or learn too slowly, by the nearest that do better.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FunctionCodeFix))]
[Shared]
public sealed class FunctionCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        NetworkDescriptors.HiddenSoftmax.Id,
        NetworkDescriptors.UndefinedValue.Id,
        NetworkDescriptors.SoftmaxWithoutCrossEntropy.Id,
        NetworkDescriptors.CrossEntropyWithoutSoftmax.Id,
        NetworkDescriptors.OneProbability.Id,
        AdviceDescriptors.DeepSigmoid.Id,
    ];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute
            || await ReadAsync(context.Document, attribute, context.CancellationToken).ConfigureAwait(false) is not { } given)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            string argument = root.FindNode(diagnostic.Location.SourceSpan)
                .FirstAncestorOrSelf<AttributeArgumentSyntax>()?.NameEquals?.Name.Identifier.ValueText ?? "";
            foreach (FunctionAlternative alternative in FunctionAlternative.For(diagnostic.Id, argument, given))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        alternative.Title,
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(
                            attribute, FunctionArguments.Rewrite(attribute, given, alternative.Arguments)))),
                        alternative.Title),
                    diagnostic);
            }
        }
    }

    private static async Task<NetworkArguments?> ReadAsync(
        Document document, AttributeSyntax attribute, CancellationToken cancellationToken)
    {
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model is not null
            && attribute.Parent?.Parent is TypeDeclarationSyntax declaration
            && model.GetDeclaredSymbol(declaration, cancellationToken) is INamedTypeSymbol type
            && NetworkCandidate.From(type, model.Compilation, cancellationToken) is { } candidate
            && candidate.Attributes[0] == attribute
            && candidate.ArgumentSyntax.AreNamesDistinct
                ? candidate.Arguments
                : null;
    }
}
