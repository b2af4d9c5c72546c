using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenNet.Tests;

/// <summary>How the user's project is compiled.</summary>
internal sealed record UserProject
{
    /// <summary>With everything on that finds fault with code.</summary>
    public static UserProject Strict { get; } = new();

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public DocumentationMode Documentation { get; init; } = DocumentationMode.Diagnose;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool CheckOverflow { get; init; }

    /// <summary>Whether it says <c>&lt;GenNetReport&gt;true&lt;/GenNetReport&gt;</c>.</summary>
    public string? GenNetReport { get; init; }

    public CSharpParseOptions ParseOptions => new(LanguageVersion, Documentation);

    public CSharpCompilation Compile(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "UserProject",
        sources.Select((source, i) => Parse(source, $"File{i + 1}.cs")),
        References.All,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: Nullable,
            checkOverflow: CheckOverflow,
            warningLevel: 9999,
            deterministic: true));

    public SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);
}
