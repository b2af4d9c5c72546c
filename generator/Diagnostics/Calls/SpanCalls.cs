using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenNet.Generator;

/// <summary>
/// Methods of the framework that make arrays and spans. All of them call the length of what they make <c>length</c>, and
/// what they skip of an array or a span <c>start</c>.
/// </summary>
internal static class SpanCalls
{
    public static bool AreKnown(IMethodSymbol method) => (method.ContainingType.Name, method.Name) switch
    {
        ("Span" or "ReadOnlySpan", "Slice" or "ToArray") => SpanTypes.IsSpan(method.ContainingType),
        ("MemoryExtensions", "AsSpan") or ("GC", "AllocateArray" or "AllocateUninitializedArray") => IsIn(method, "System"),
        ("MemoryMarshal", "CreateSpan" or "CreateReadOnlySpan") => IsIn(method, "InteropServices"),
        ("Array", "Empty") => IsIn(method, "System"),
        _ => false,
    };

    /// <summary>The length of what is made; null where it is not known.</summary>
    /// <param name="arguments">Of a method that is known, or of a span's constructor.</param>
    /// <param name="instance">The span it is called on, if any.</param>
    /// <param name="find">Finds the length of what it is made from.</param>
    public static int? LengthOf(ImmutableArray<IArgumentOperation> arguments, IOperation? instance, Func<IOperation, int?> find)
    {
        if (Argument(arguments, "length") is { } length)
        {
            return ConstantLength.Constant(length);
        }

        IOperation? source = instance ?? Argument(arguments, "array");
        return (source, arguments.Length - (instance is null ? 1 : 0)) switch
        {
            (null, -1) => 0,
            ({ }, 0) => find(source),
            ({ }, 1) => find(source) - ConstantLength.Constant(Argument(arguments, "start")),
            _ => null,
        };
    }

    private static IOperation? Argument(ImmutableArray<IArgumentOperation> arguments, string name) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;

    private static bool IsIn(IMethodSymbol method, string space) =>
        method.ContainingType is { ContainingType: null, ContainingNamespace.Name: var name } && name == space;
}
