using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>Reads where a class stands, so that another part of it can be declared in the same place.</summary>
internal static class DeclarationParser
{
    public static DeclarationModel Parse(NetworkCandidate candidate) => new(
        NamespaceOf(candidate.Type),
        new EquatableArray<ContainerModel>(candidate.Containers.Select(Container)),
        Identifier.WriteType(candidate.Type.Name),
        MetadataNames.Of(candidate.Type));

    private static string NamespaceOf(INamedTypeSymbol type)
    {
        var names = new Stack<string>();
        for (INamespaceSymbol space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            names.Push(Identifier.Write(space.Name));
        }

        return string.Join(".", names);
    }

    private static ContainerModel Container(INamedTypeSymbol type)
    {
        string name = Identifier.WriteType(type.Name);
        return new ContainerModel(
            TypeKeywords.Of(type),
            type.Arity == 0
                ? name
                : $"{name}<{string.Join(", ", type.TypeParameters.Select(parameter => Identifier.WriteType(parameter.Name)))}>");
    }
}
