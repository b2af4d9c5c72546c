using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator;

/// <summary>The user's own members leave room for the generated ones.</summary>
internal static class MemberRules
{
    public static IEnumerable<Diagnostic> Check(NetworkCandidate candidate, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(
            GeneratedMembers.Names(TopologyParser.Parse(candidate.Arguments)), StringComparer.Ordinal);

        if (names.Contains(candidate.Type.Name))
        {
            yield return Diagnostic.Create(
                NetworkDescriptors.NameOfAMember, candidate.NameLocation, candidate.Type.Name);
        }

        foreach (ISymbol member in candidate.Type.GetMembers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Clashes(member, names, cancellationToken) && LocationInUserCode(member) is { } place)
            {
                yield return Diagnostic.Create(
                    NetworkDescriptors.MemberClash, place, Describe(member), candidate.Type.Name);
            }
        }
    }

    private static bool Clashes(ISymbol member, HashSet<string> names, CancellationToken cancellationToken) => member switch
    {
        { IsImplicitlyDeclared: true } => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor =>
            !IsPrimary(constructor, cancellationToken) && GeneratedMembers.Constructors.Any(one => one.IsThatOf(constructor)),
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method when GeneratedMembers.Methods.Any(one => one.Name == method.Name) =>
            GeneratedMembers.Methods.Any(one => one.IsThatOf(method)),
        IMethodSymbol { MethodKind: not MethodKind.Ordinary } => false,
        _ => names.Contains(member.Name),
    };

    /// <summary>Primary constructors are in the way whatever their parameters, and have a rule of their own.</summary>
    private static bool IsPrimary(IMethodSymbol constructor, CancellationToken cancellationToken) =>
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax);

    /// <summary>Where the user wrote it; null for our own members, which the analyzer meets after generation.</summary>
    private static Location? LocationInUserCode(ISymbol member) =>
        member.Locations.FirstOrDefault(location => location.SourceTree is { } tree && !GeneratedTree.IsOurs(tree));

    private static string Describe(ISymbol member) => member is IMethodSymbol method
        ? method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat.WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeParameters))
        : member.Name;
}
