using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>The words that declare a kind of type, which every part of it repeats.</summary>
internal static class TypeKeywords
{
    public static string Of(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };
}
