using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>How <c>GenNet.NetworkAttribute</c> is told from all other attributes: by name, as the compiler's own index does.</summary>
internal static class NetworkAttributeType
{
    public const string MetadataName = "GenNet.NetworkAttribute";

    /// <summary>The network attributes on all declarations of a type, in the order of the source.</summary>
    public static ImmutableArray<AttributeData> On(INamedTypeSymbol type) =>
        type.GetAttributes().RemoveAll(static attribute => !Is(attribute.AttributeClass));

    private static bool Is(INamedTypeSymbol? type) => type is
    {
        Name: "NetworkAttribute",
        Arity: 0,
        ContainingType: null,
        ContainingNamespace: { Name: "GenNet", ContainingNamespace.IsGlobalNamespace: true },
    };
}
