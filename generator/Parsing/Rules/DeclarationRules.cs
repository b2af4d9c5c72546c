using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator;

/// <summary>The class can be continued in another file, and instances of it can be made.</summary>
internal static class DeclarationRules
{
    public static IEnumerable<Diagnostic> Check(NetworkCandidate candidate, CancellationToken cancellationToken)
    {
        INamedTypeSymbol type = candidate.Type;
        if (ClosedDeclaration(type, cancellationToken) is { } closed)
        {
            yield return Diagnostic.Create(NetworkDescriptors.NotPartial, closed.Identifier.GetLocation(), type.Name);
        }

        foreach (INamedTypeSymbol container in candidate.Containers)
        {
            if (ClosedDeclaration(container, cancellationToken) is not null)
            {
                yield return Diagnostic.Create(
                    NetworkDescriptors.ContainerNotPartial, candidate.NameLocation,
                    type.Name, container.Name, TypeKeywords.Of(container));
            }
        }

        if (type.IsStatic)
        {
            yield return Diagnostic.Create(NetworkDescriptors.StaticClass, candidate.NameLocation, type.Name);
        }
        else if (type.IsAbstract)
        {
            yield return Diagnostic.Create(NetworkDescriptors.AbstractClass, candidate.NameLocation, type.Name);
        }

        if (type.Arity > 0)
        {
            yield return Diagnostic.Create(NetworkDescriptors.GenericClass, candidate.NameLocation, type.Name);
        }

        if (candidate.Containers.Append(type).FirstOrDefault(one => one.IsFileLocal) is { } local)
        {
            yield return Diagnostic.Create(
                NetworkDescriptors.FileLocalType, candidate.NameLocation, type.Name, local.Name, TypeKeywords.Of(local));
        }
    }

    /// <summary>The first declaration of the type that lacks <c>partial</c>.</summary>
    private static TypeDeclarationSyntax? ClosedDeclaration(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellationToken))
            .OfType<TypeDeclarationSyntax>()
            .FirstOrDefault(declaration => !declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
