using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>A network class as code that uses it sees it, from this project or another.</summary>
/// <param name="Symbol">The class.</param>
/// <param name="Topology">What it computes.</param>
internal sealed record NetworkType(INamedTypeSymbol Symbol, TopologyModel Topology)
{
    public string Name => Symbol.Name;

    /// <summary>The network that an expression is, whatever it is declared as; null where that is not known.</summary>
    public static NetworkType? Of(IOperation? operation) =>
        operation is null ? null : Of(new LocalValues().Resolve(operation).Type as INamedTypeSymbol);

    /// <summary>The network that a class is or inherits from; null where there is none, or none that can be generated.</summary>
    public static NetworkType? Of(INamedTypeSymbol? type)
    {
        for (; type is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None }; type = type.BaseType)
        {
            ImmutableArray<AttributeData> attributes = NetworkAttributeType.On(type.OriginalDefinition);
            if (!attributes.IsEmpty)
            {
                NetworkArguments arguments = NetworkArguments.Read(attributes[0]);
                return arguments is { AreReadable: true, LayerSizes.Length: > 1 }
                    ? new NetworkType(type, TopologyParser.Parse(arguments))
                    : null;
            }
        }

        return null;
    }
}
