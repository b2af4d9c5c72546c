using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>What one network attribute says, wherever it stands: in the source or in a referenced assembly.</summary>
internal sealed record NetworkArguments
{
    /// <summary>
    /// The layer sizes, unchecked. Null when the compiler could not read them, which it reports itself; empty when there
    /// are none.
    /// </summary>
    public ImmutableArray<int>? LayerSizes { get; init; }

    /// <summary>Null when left out or not readable.</summary>
    public Activation? HiddenActivation { get; init; }

    /// <summary>Null when left out or not readable.</summary>
    public Activation? OutputActivation { get; init; }

    /// <summary>Null when left out or not readable.</summary>
    public Loss? Loss { get; init; }

    /// <summary>False when an argument is one the compiler refuses, whatever the rules say of the others.</summary>
    public bool AreReadable { get; init; }

    public static NetworkArguments Read(AttributeData attribute)
    {
        ImmutableArray<int>? sizes = ReadLayerSizes(attribute);
        var arguments = new NetworkArguments { LayerSizes = sizes, AreReadable = sizes is not null };
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            arguments = (named.Key, named.Value) switch
            {
                (_, not { Kind: TypedConstantKind.Enum, Value: int }) => arguments with { AreReadable = false },
                (ArgumentNames.Activation, { Value: int value }) => arguments with { HiddenActivation = (Activation)value },
                (ArgumentNames.OutputActivation, { Value: int value }) => arguments with { OutputActivation = (Activation)value },
                (ArgumentNames.Loss, { Value: int value }) => arguments with { Loss = (Loss)value },
                _ => arguments,
            };
        }

        return arguments;
    }

    private static ImmutableArray<int>? ReadLayerSizes(AttributeData attribute)
    {
        if (attribute.AttributeConstructor is null || attribute.ConstructorArguments.Length > 1)
        {
            return null;
        }

        return attribute.ConstructorArguments.FirstOrDefault() switch
        {
            { Kind: TypedConstantKind.Array, IsNull: false } sizes when sizes.Values.All(IsSize) =>
                [.. sizes.Values.Select(size => (int)size.Value!)],
            { Kind: TypedConstantKind.Array, IsNull: true } => [],
            _ => null,
        };

        static bool IsSize(TypedConstant value) => value is { Kind: TypedConstantKind.Primitive, Value: int };
    }
}
