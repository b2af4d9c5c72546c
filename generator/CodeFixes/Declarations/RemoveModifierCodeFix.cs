using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator.CodeFixes;

/// <summary>Takes away the modifier that keeps a class from being a network.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveModifierCodeFix))]
[Shared]
public sealed class RemoveModifierCodeFix : CodeFixProvider
{
    private static readonly ImmutableDictionary<string, SyntaxKind> Modifiers = ImmutableDictionary.CreateRange(
    [
        new KeyValuePair<string, SyntaxKind>(NetworkDescriptors.StaticClass.Id, SyntaxKind.StaticKeyword),
        new KeyValuePair<string, SyntaxKind>(NetworkDescriptors.AbstractClass.Id, SyntaxKind.AbstractKeyword),
        new KeyValuePair<string, SyntaxKind>(NetworkDescriptors.FileLocalType.Id, SyntaxKind.FileKeyword),
        new KeyValuePair<string, SyntaxKind>(NetworkDescriptors.RequiredMember.Id, SyntaxKind.RequiredKeyword),
    ]);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. Modifiers.Keys];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxKind modifier = Modifiers[diagnostic.Id];
            ImmutableArray<MemberDeclarationSyntax> declarations =
                [.. (await Declarations(context, diagnostic).ConfigureAwait(false)).Where(one => one.Modifiers.Any(modifier))];
            if (declarations.IsEmpty)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Remove '{SyntaxFacts.GetText(modifier)}'",
                    cancellationToken => context.Document.Project.Solution.ReplaceAsync(
                        declarations, declaration => Modifier.Remove(declaration, modifier), cancellationToken),
                    diagnostic.Id),
                diagnostic);
        }
    }

    /// <summary>All declarations of the type at the place and of those around it; or the member at the place.</summary>
    private static async Task<IEnumerable<MemberDeclarationSyntax>> Declarations(CodeFixContext context, Diagnostic diagnostic)
    {
        if (diagnostic.Id == NetworkDescriptors.RequiredMember.Id)
        {
            SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
            return root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent?
                .FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member ? [member] : [];
        }

        INamedTypeSymbol? type =
            await MarkedType.FindAsync(context.Document, diagnostic.Location.SourceSpan, context.CancellationToken).ConfigureAwait(false);
        IEnumerable<INamedTypeSymbol> types = type is null ? []
            : diagnostic.Id == NetworkDescriptors.FileLocalType.Id ? type.AndContainers()
            : [type];
        return types.SelectMany(one => one.Declarations(context.CancellationToken));
    }
}
