using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GenNet.Generator;

/// <summary>Finds calls whose arguments can be seen not to fit the network. It says nothing where there is any doubt.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpanLengthAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [AdviceDescriptors.WrongLength];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Check, OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (FixedLength.Of(call, argument) is { } expected
                && ConstantLength.Of(argument.Value) is >= 0 and int length
                && length != expected.Length)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    AdviceDescriptors.WrongLength, argument.Value.Syntax.GetLocation(),
                    call.TargetMethod.Name, WholeNumber.Write(expected.Length), expected.Meaning, WholeNumber.Write(length)));
            }
        }
    }
}
