using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator;

/// <summary>The constructors that the generator writes can do their work without knowing the user's.</summary>
internal static class ConstructionRules
{
    public static IEnumerable<Diagnostic> Check(NetworkCandidate candidate, CancellationToken cancellationToken) =>
    [
        .. PrimaryConstructor(candidate, cancellationToken),
        .. BaseClass(candidate),
        .. RequiredMembers(candidate),
    ];

    private static IEnumerable<Diagnostic> PrimaryConstructor(NetworkCandidate candidate, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in candidate.Type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax { ParameterList: { } parameters })
            {
                yield return Diagnostic.Create(
                    NetworkDescriptors.PrimaryConstructor, parameters.GetLocation(), candidate.Type.Name);
            }
        }
    }

    private static IEnumerable<Diagnostic> BaseClass(NetworkCandidate candidate)
    {
        if (candidate.Type.BaseType is not { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } @base)
        {
            yield break;
        }

        // A network's own constructors are generated, and so not there yet when the generator asks.
        if (!NetworkAttributeType.On(@base.OriginalDefinition).IsEmpty)
        {
            yield return Diagnostic.Create(
                NetworkDescriptors.NetworkAsBase, candidate.NameLocation, candidate.Type.Name, @base.Name);
        }
        else if (!@base.InstanceConstructors.Any(constructor => NeedsNoArguments(constructor)
            && candidate.Compilation.IsSymbolAccessibleWithin(constructor, candidate.Type)))
        {
            yield return Diagnostic.Create(
                NetworkDescriptors.BaseNeedsArguments, candidate.NameLocation, candidate.Type.Name, @base.Name);
        }
    }

    private static IEnumerable<Diagnostic> RequiredMembers(NetworkCandidate candidate)
    {
        for (INamedTypeSymbol? type = candidate.Type; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                {
                    bool inherited = !ReferenceEquals(type, candidate.Type);
                    yield return Diagnostic.Create(
                        NetworkDescriptors.RequiredMember, inherited ? candidate.NameLocation : member.Locations[0],
                        candidate.Type.Name, inherited ? $"{type.Name}.{member.Name}" : member.Name);
                }
            }
        }
    }

    private static bool NeedsNoArguments(IMethodSymbol constructor) =>
        constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams);
}
