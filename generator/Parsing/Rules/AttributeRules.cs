using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenNet.Generator;

/// <summary>The attribute stands once, and in a language version that can express what it stands for.</summary>
internal static class AttributeRules
{
    /// <summary>The first version with static abstract members in interfaces.</summary>
    private const LanguageVersion Floor = LanguageVersion.CSharp11;

    public static IEnumerable<Diagnostic> Check(NetworkCandidate candidate)
    {
        foreach (SyntaxNode repeated in candidate.Attributes.Skip(1))
        {
            yield return Diagnostic.Create(NetworkDescriptors.AttributeTwice, repeated.GetLocation(), candidate.Type.Name);
        }

        if (candidate.LanguageVersion < Floor)
        {
            yield return Diagnostic.Create(
                NetworkDescriptors.LanguageTooOld, candidate.AttributeLocation,
                candidate.Type.Name, candidate.LanguageVersion.ToDisplayString());
        }
    }
}
