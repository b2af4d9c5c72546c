using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>A method as overloading sees it: its name and the types of its parameters.</summary>
internal sealed class Signature(string name, params string[] parameterTypes)
{
    public string Name { get; } = name;

    /// <summary>Whether the method could not be declared beside this one.</summary>
    public bool IsThatOf(IMethodSymbol method) =>
        method.Name == Name
        && method.Arity == 0
        && method.Parameters.All(parameter => parameter.RefKind == RefKind.None)
        && method.Parameters
            .Select(parameter => parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .SequenceEqual(parameterTypes, StringComparer.Ordinal);
}
