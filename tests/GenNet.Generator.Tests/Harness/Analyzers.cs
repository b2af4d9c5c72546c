using System.Collections.Immutable;
using GenNet.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenNet.Tests;

/// <summary>All analyzers that come with the generator, as an editor finds them.</summary>
internal static class Analyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(NetworkAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>
    /// What they say of the user's files, in the order of the code. They are asked file by file, as an editor does: that
    /// spares the kernels, which take most of the time.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation output)
    {
        CompilationWithAnalyzers analysis = output.WithAnalyzers(All);
        var diagnostics = new List<Diagnostic>();
        foreach (SyntaxTree file in output.SyntaxTrees.Where(tree => !GeneratedTree.IsOurs(tree)))
        {
            diagnostics.AddRange(await analysis.GetAnalyzerSemanticDiagnosticsAsync(output.GetSemanticModel(file), null, default));
        }

        return InOrder(diagnostics);
    }

    /// <summary>What they say of all files, the generated ones among them: as the compiler asks.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunOnAllFilesAsync(Compilation output) =>
        InOrder(await output.WithAnalyzers(All).GetAnalyzerDiagnosticsAsync());

    private static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
    ];
}
