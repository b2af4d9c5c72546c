using Microsoft.CodeAnalysis.CSharp;

namespace GenNet.Generator;

/// <summary>Names as code writes them.</summary>
internal static class Identifier
{
    /// <summary>
    /// The name, with <c>@</c> before every word the language uses somewhere: where a name like <c>where</c> or
    /// <c>field</c> needs it depends on the place and on the language version, and it never harms.
    /// </summary>
    public static string Write(string name) => IsWord(name) ? "@" + name : name;

    /// <summary>
    /// The name of a type: with <c>@</c> also where it is of small letters only, for the compiler warns of those as words
    /// of a future language (CS8981).
    /// </summary>
    public static string WriteType(string name) =>
        IsWord(name) || name.All(letter => letter is >= 'a' and <= 'z') ? "@" + name : name;

    private static bool IsWord(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
}
