using System.Text;
using Microsoft.CodeAnalysis;

namespace GenNet.Tests;

/// <summary>Lists what an assembly offers to other assemblies: a line for each type and each member, in ordinal order.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat MemberFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeMemberKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat TypeFormat = MemberFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.None)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance);

    private static readonly SymbolDisplayFormat HeadFormat = TypeFormat.WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword);

    private static readonly SymbolDisplayFormat ConstrainedFormat = TypeFormat.AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    /// <summary>The list, a paragraph for each type.</summary>
    public static string Of(IAssemblySymbol assembly)
    {
        var text = new StringBuilder();
        foreach (INamedTypeSymbol type in Types(assembly.GlobalNamespace).OrderBy(FullName, StringComparer.Ordinal))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(Describe(type)).Append('\n');
            foreach (string member in type.GetMembers().Where(IsOffered).Select(Describe).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol parent) => parent.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol space => Types(space),
        INamedTypeSymbol type when IsVisible(type) => [type, .. Types(type)],
        _ => [],
    });

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    /// <summary>Types have lines of their own; what the compiler adds to a record follows from the record.</summary>
    private static bool IsOffered(ISymbol member) =>
        member is not ITypeSymbol
        && IsVisible(member)
        && !member.IsImplicitlyDeclared
        && member is not IMethodSymbol { AssociatedSymbol: not null }
        && member is not IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.TypeKind: TypeKind.Struct, Parameters.IsEmpty: true }
        && !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    /// <summary>The compiler leaves the modifiers of an interface's members out, though only the static ones have any.</summary>
    private static string Describe(ISymbol member) =>
        (member is { ContainingType.TypeKind: TypeKind.Interface, IsStatic: true } ? member.IsAbstract ? "static abstract " : "static " : "")
        + member.ToDisplayString(MemberFormat);

    private static string Describe(INamedTypeSymbol type)
    {
        string modifiers =
            (type.DeclaredAccessibility == Accessibility.Public ? "public " : "protected ")
            + (type.IsStatic ? "static " : "")
            + (type is { TypeKind: TypeKind.Class, IsAbstract: true, IsStatic: false } ? "abstract " : "")
            + (type is { TypeKind: TypeKind.Class, IsSealed: true, IsStatic: false } ? "sealed " : "");
        string name = type.ToDisplayString(TypeFormat);
        string constraints = type.ToDisplayString(ConstrainedFormat)[name.Length..];
        INamedTypeSymbol[] bases =
        [
            .. type.BaseType is { SpecialType: SpecialType.None } parent ? [parent] : Array.Empty<INamedTypeSymbol>(),
            .. type.Interfaces.OrderBy(FullName, StringComparer.Ordinal),
        ];
        string inherited = bases.Length == 0 ? "" : " : " + string.Join(", ", bases.Select(one => one.ToDisplayString(TypeFormat)));
        string space = type.ContainingNamespace.IsGlobalNamespace ? "" : $"  // {type.ContainingNamespace.ToDisplayString()}";
        return modifiers + type.ToDisplayString(HeadFormat) + inherited + constraints + space;
    }

    private static string FullName(INamedTypeSymbol type) => type.ToDisplayString();
}
