using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GenNet.Generator.CodeFixes;

/// <summary>The type that a diagnostic speaks of, and the places it is declared in.</summary>
internal static class MarkedType
{
    /// <summary>The type whose name is at the place; null where there is none.</summary>
    public static async Task<INamedTypeSymbol?> FindAsync(Document document, TextSpan place, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model is not null && root?.FindToken(place.Start).Parent is TypeDeclarationSyntax declaration
            ? model.GetDeclaredSymbol(declaration, cancellationToken) as INamedTypeSymbol
            : null;
    }

    /// <summary>The type and those around it, from the inside out.</summary>
    public static IEnumerable<INamedTypeSymbol> AndContainers(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? one = type; one is not null; one = one.ContainingType)
        {
            yield return one;
        }
    }

    public static IEnumerable<TypeDeclarationSyntax> Declarations(this INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellationToken))
            .OfType<TypeDeclarationSyntax>();
}
