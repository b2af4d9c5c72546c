using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>Full names of types as the runtime knows them, unique within a compilation that is free of errors.</summary>
internal static class MetadataNames
{
    /// <summary><c>Ns.Outer`1+DigitNet</c>.</summary>
    public static string Of(INamedTypeSymbol type) =>
        type.ContainingType is { } container
            ? Of(container) + "+" + type.MetadataName
            : Prefix(type.ContainingNamespace) + type.MetadataName;

    private static string Prefix(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? "" : Prefix(space.ContainingNamespace) + space.MetadataName + ".";
}
