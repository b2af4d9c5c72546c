namespace GenNet.Generator;

/// <summary>
/// The namespace of a network's kernels: one of our own for each network, so that nothing the user names can hide what
/// the kernels call, and no kernel becomes generic within a generic container.
/// </summary>
internal static class KernelNamespace
{
    public static string Of(DeclarationModel declaration) =>
        "GenNet.Generated." + string.Join(".", declaration.HintName.Split('.').Select(Segment));

    // What cannot stand in an identifier (the + of nesting, the ` of generic containers) becomes a letter that nobody
    // types, so that no two names become one. A verbatim identifier is right for keywords and harmless elsewhere, but ugly: only where needed.
    private static string Segment(string name)
    {
        string identifier = new([.. name.Select(letter => char.IsLetterOrDigit(letter) || letter == '_' ? letter : 'ʹ')]);
        return Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(identifier) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None
            ? identifier
            : "@" + identifier;
    }
}
