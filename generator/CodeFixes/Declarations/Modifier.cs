using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator.CodeFixes;

/// <summary>A modifier of a declaration.</summary>
internal static class Modifier
{
    /// <summary>Takes it away; what stood before it then stands before the word behind it.</summary>
    public static MemberDeclarationSyntax Remove(MemberDeclarationSyntax declaration, SyntaxKind kind)
    {
        SyntaxToken modifier = declaration.Modifiers.First(one => one.IsKind(kind));
        SyntaxToken next = modifier.GetNextToken();
        return declaration.ReplaceTokens(
            [modifier, next],
            (token, _) => token == modifier
                ? default
                : next.WithLeadingTrivia(modifier.LeadingTrivia.AddRange(next.LeadingTrivia)));
    }
}
