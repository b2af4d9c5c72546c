using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>Types of the runtime, told by name.</summary>
internal static class RuntimeType
{
    public static bool Is(ITypeSymbol? type, string name) =>
        type is { ContainingType: null, ContainingNamespace: { Name: "GenNet", ContainingNamespace.IsGlobalNamespace: true } }
        && type.Name == name;
}
