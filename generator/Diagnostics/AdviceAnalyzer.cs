using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GenNet.Generator;

/// <summary>Tells what somebody who knows the field would say of a declaration in which nothing is wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AdviceAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        AdviceDescriptors.OneNeuron,
        AdviceDescriptors.DeepSigmoid,
        AdviceDescriptors.LargeFirstLayer,
        AdviceDescriptors.LargeNetwork,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.NamedType);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        if (NetworkCandidate.From((INamedTypeSymbol)context.Symbol, context.Compilation, context.CancellationToken)
                is not { Arguments.AreReadable: true } candidate
            || NetworkRules.Check(candidate, context.CancellationToken).Any())
        {
            return;
        }

        TopologyModel topology = TopologyParser.Parse(candidate.Arguments);
        Diagnostic[] advice = [.. ShapeAdvice.On(candidate, topology), .. SizeAdvice.On(candidate, topology)];
        foreach (Diagnostic diagnostic in advice)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
