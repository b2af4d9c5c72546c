using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator;

/// <summary>
/// A type somebody marked as a network, as the compiler sees it: what the rules judge and the parser reads. It lives no
/// longer than one look at the type; nothing of it enters the pipeline.
/// </summary>
internal sealed class NetworkCandidate
{
    private NetworkCandidate(
        INamedTypeSymbol type, Compilation compilation, ImmutableArray<AttributeSyntax> attributes,
        TypeDeclarationSyntax declaration, NetworkArguments arguments)
    {
        Type = type;
        Compilation = compilation;
        Attributes = attributes;
        Declaration = declaration;
        Arguments = arguments;
    }

    public INamedTypeSymbol Type { get; }

    public Compilation Compilation { get; }

    /// <summary>Every network attribute on the type; one, where all is well.</summary>
    public ImmutableArray<AttributeSyntax> Attributes { get; }

    /// <summary>The declaration that carries the first attribute.</summary>
    public TypeDeclarationSyntax Declaration { get; }

    /// <summary>What the first attribute says.</summary>
    public NetworkArguments Arguments { get; }

    /// <summary>Where the first attribute says it.</summary>
    public ArgumentSyntax ArgumentSyntax => new(Attributes[0]);

    /// <summary>Where to point when the attribute as a whole is wrong.</summary>
    public Location AttributeLocation => Attributes[0].GetLocation();

    /// <summary>Where to point when the class as a whole is wrong.</summary>
    public Location NameLocation => Declaration.Identifier.GetLocation();

    public LanguageVersion LanguageVersion => ((CSharpParseOptions)Declaration.SyntaxTree.Options).LanguageVersion;

    /// <summary>The types around it, outermost first.</summary>
    public ImmutableArray<INamedTypeSymbol> Containers
    {
        get
        {
            ImmutableArray<INamedTypeSymbol>.Builder containers = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
            for (INamedTypeSymbol? container = Type.ContainingType; container is not null; container = container.ContainingType)
            {
                containers.Insert(0, container);
            }

            return containers.ToImmutable();
        }
    }

    /// <summary>
    /// Looks at a type. Null when it is no network, or when the attribute stands where the compiler refuses it for
    /// good: on an enum or a delegate.
    /// </summary>
    public static NetworkCandidate? From(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        ImmutableArray<AttributeData> attributes = NetworkAttributeType.On(type);
        if (attributes.IsEmpty)
        {
            return null;
        }

        ImmutableArray<AttributeSyntax> syntaxes = [.. attributes
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken))
            .OfType<AttributeSyntax>()];

        return syntaxes.FirstOrDefault() is { Parent.Parent: TypeDeclarationSyntax declaration }
            ? new NetworkCandidate(type, compilation, syntaxes, declaration, NetworkArguments.Read(attributes[0]))
            : null;
    }
}
