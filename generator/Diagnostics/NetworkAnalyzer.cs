using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenNet.Generator;

/// <summary>Tells the user why a marked class is not generated, at the place that has to change.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = NetworkDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // The generator does not care whether a class calls itself generated, so neither may its explanation.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        if (NetworkCandidate.From((INamedTypeSymbol)context.Symbol, context.Compilation, context.CancellationToken)
            is not { } candidate)
        {
            return;
        }

        foreach (Diagnostic diagnostic in NetworkRules.Check(candidate, context.CancellationToken))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
