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

    /// <summary>What they say of code that is generated already, in the order of the code.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation output)
    {
        ImmutableArray<Diagnostic> diagnostics = await output.WithAnalyzers(All).GetAnalyzerDiagnosticsAsync();
        return
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }
}
