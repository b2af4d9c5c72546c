using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator.CodeFixes;

/// <summary>Takes away a second network attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAttributeCodeFix))]
[Shared]
public sealed class RemoveAttributeCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NetworkDescriptors.AttributeTwice.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<AttributeSyntax>() is not
            { Parent: AttributeListSyntax { Parent: MemberDeclarationSyntax declaration } } attribute)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Remove this '{attribute.Name}'",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(declaration, Without(declaration, attribute)))),
                nameof(RemoveAttributeCodeFix)),
            context.Diagnostics);
    }

    /// <summary>Takes the attribute out, and its brackets where they would be left empty; what stands before the declaration stays.</summary>
    private static MemberDeclarationSyntax Without(MemberDeclarationSyntax declaration, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        SyntaxNode removed = list.Attributes.Count == 1 ? list : attribute;
        return declaration.RemoveNode(removed, SyntaxRemoveOptions.KeepNoTrivia)!
            .WithLeadingTrivia(declaration.GetLeadingTrivia());
    }
}
