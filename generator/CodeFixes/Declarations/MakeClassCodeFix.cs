using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator.CodeFixes;

/// <summary>Makes a partial class of a record or a struct, where all it declares could stand in a class too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeClassCodeFix))]
[Shared]
public sealed class MakeClassCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NetworkDescriptors.NotAClass.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await MarkedType.FindAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false)
            is not { } type)
        {
            return;
        }

        ImmutableArray<TypeDeclarationSyntax> declarations = [.. type.Declarations(context.CancellationToken)];
        if (declarations.All(CanBeClass))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Make '{type.Name}' a partial class",
                    cancellationToken => context.Document.Project.Solution.ReplaceAsync(declarations, ToClass, cancellationToken),
                    nameof(MakeClassCodeFix)),
                context.Diagnostics);
        }
    }

    /// <summary>An interface has members without bodies, and positional parameters are properties in a record only.</summary>
    private static bool CanBeClass(TypeDeclarationSyntax declaration) =>
        declaration is StructDeclarationSyntax or RecordDeclarationSyntax
        && declaration is { ParameterList: null, BaseList: null }
        && !declaration.Modifiers.Any(SyntaxKind.RefKeyword);

    private static TypeDeclarationSyntax ToClass(TypeDeclarationSyntax declaration)
    {
        SyntaxToken last = declaration is RecordDeclarationSyntax { ClassOrStructKeyword: { RawKind: not 0 } second } ? second : declaration.Keyword;
        SyntaxToken keyword = SyntaxFactory.Token(declaration.Keyword.LeadingTrivia, SyntaxKind.ClassKeyword, last.TrailingTrivia);
        ClassDeclarationSyntax made = SyntaxFactory.ClassDeclaration(
            declaration.AttributeLists, declaration.Modifiers, keyword, declaration.Identifier, declaration.TypeParameterList,
            declaration.BaseList, declaration.ConstraintClauses, declaration.OpenBraceToken, declaration.Members,
            declaration.CloseBraceToken, declaration.SemicolonToken);

        TypeDeclarationSyntax result = PartialModifier.IsMissingFrom(made) ? PartialModifier.AddTo(made) : made;
        return result.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
            ? (TypeDeclarationSyntax)Modifier.Remove(result, SyntaxKind.ReadOnlyKeyword)
            : result;
    }
}
