using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator;

/// <summary>What one network attribute says, and where it says it.</summary>
internal sealed class NetworkArguments
{
    private readonly AttributeSyntax _syntax;

    private NetworkArguments(AttributeSyntax syntax) => _syntax = syntax;

    /// <summary>
    /// The layer sizes, unchecked. Null when the compiler could not read them, which it reports itself; empty when there
    /// are none.
    /// </summary>
    public ImmutableArray<int>? LayerSizes { get; private set; }

    /// <summary>Null when left out or not readable.</summary>
    public Activation? HiddenActivation { get; private set; }

    /// <summary>Null when left out or not readable.</summary>
    public Activation? OutputActivation { get; private set; }

    /// <summary>Null when left out or not readable.</summary>
    public Loss? Loss { get; private set; }

    /// <summary>False when an argument is one the compiler refuses, whatever the rules say of the others.</summary>
    public bool AreReadable { get; private set; }

    public static NetworkArguments Read(AttributeData attribute, AttributeSyntax syntax)
    {
        var arguments = new NetworkArguments(syntax) { LayerSizes = ReadLayerSizes(attribute) };
        arguments.AreReadable = arguments.LayerSizes is not null;

        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            if (named.Value is not { Kind: TypedConstantKind.Enum, Value: int value })
            {
                arguments.AreReadable = false;
                continue;
            }

            switch (named.Key)
            {
                case ArgumentNames.Activation: arguments.HiddenActivation = (Activation)value; break;
                case ArgumentNames.OutputActivation: arguments.OutputActivation = (Activation)value; break;
                case ArgumentNames.Loss: arguments.Loss = (Loss)value; break;
            }
        }

        return arguments;
    }

    /// <summary>Where a layer size is written: its own expression where it has one, else the argument that holds them all.</summary>
    public Location LocationOfSize(int index)
    {
        ExpressionSyntax[] positional =
            [.. Arguments.Where(argument => argument.NameEquals is null).Select(argument => argument.Expression)];
        ExpressionSyntax? only = positional.Length == 1 ? positional[0] : null;
        ExpressionSyntax[] sizes = only is null ? positional : [.. ArrayElements.Of(only)];

        SyntaxNode place = sizes.Length == LayerSizes?.Length ? sizes[index] : only ?? (SyntaxNode)_syntax;
        return place.GetLocation();
    }

    /// <summary>Where a named argument is written, its name included.</summary>
    public Location LocationOf(string name) =>
        (Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name) ?? (SyntaxNode)_syntax)
            .GetLocation();

    private IEnumerable<AttributeArgumentSyntax> Arguments => _syntax.ArgumentList?.Arguments ?? [];

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
