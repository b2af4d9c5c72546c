using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>A network is a class; of anything else there is no more to say.</summary>
internal static class KindRules
{
    public static Diagnostic? Check(NetworkCandidate candidate) =>
        candidate.Type is { TypeKind: TypeKind.Class, IsRecord: false }
            ? null
            : Diagnostic.Create(
                NetworkDescriptors.NotAClass, candidate.NameLocation, candidate.Type.Name, TypeKeywords.Of(candidate.Type));
}
