using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator.CodeFixes;

/// <summary>The word <c>partial</c>, which stands right before <c>class</c>, <c>struct</c>, <c>record</c> or <c>interface</c>.</summary>
internal static class PartialModifier
{
    public static bool IsMissingFrom(TypeDeclarationSyntax declaration) =>
        !declaration.Modifiers.Any(SyntaxKind.PartialKeyword);

    /// <summary>Puts it where the keyword begins, behind whatever stands there: a line break, a comment.</summary>
    public static TypeDeclarationSyntax AddTo(TypeDeclarationSyntax declaration)
    {
        SyntaxToken modifier = SyntaxFactory.Token(
            declaration.Keyword.LeadingTrivia, SyntaxKind.PartialKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        SyntaxToken keyword = declaration.Keyword.WithLeadingTrivia();
        return (TypeDeclarationSyntax)declaration.WithKeyword(keyword).AddModifiers(modifier);
    }
}
