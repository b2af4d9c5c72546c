using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>Tells spans from all other types.</summary>
internal static class SpanTypes
{
    public static bool IsSpan(ITypeSymbol? type) => type is INamedTypeSymbol
    {
        Name: "Span" or "ReadOnlySpan",
        Arity: 1,
        ContainingType: null,
        ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
    };
}
