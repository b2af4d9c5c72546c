using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace GenNet.Generator;

/// <summary>Finds networks that are given weights which do not suit their activations.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InitializerAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [AdviceDescriptors.GaussianRelu];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(CheckCreation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(CheckInvocation, OperationKind.Invocation);
    }

    private static void CheckCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Constructor is { } constructor)
        {
            Check(context, constructor, creation.Arguments);
        }
    }

    private static void CheckInvocation(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        Check(context, call.TargetMethod, call.Arguments);
    }

    private static void Check(OperationAnalysisContext context, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.FirstOrDefault(argument => RuntimeType.Is(argument.Parameter?.Type, "Initializer"))?.Value is { } initializer
            && IsGaussian(new LocalValues().Resolve(initializer))
            && NetworkOf(method, arguments) is { } network
            && HasLargeRelu(network.Topology))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                AdviceDescriptors.GaussianRelu, initializer.Syntax.GetLocation(), network.Name));
        }
    }

    private static bool IsGaussian(IOperation initializer) =>
        initializer is IPropertyReferenceOperation { Property: { Name: "Gaussian", ContainingType: var type } }
        && RuntimeType.Is(type, "Initializer");

    /// <summary>The network that draws its weights: by its generated constructor, or again by the runtime.</summary>
    private static NetworkType? NetworkOf(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments) => method switch
    {
        { MethodKind: MethodKind.Constructor } when GeneratedMembers.Constructors.Any(one => one.IsThatOf(method)) =>
            NetworkType.Of(method.ContainingType),
        { Name: "Initialize" } when RuntimeType.Is(method.ContainingType, "NetworkExtensions") =>
            NetworkType.Of(arguments.FirstOrDefault(argument => argument.Parameter?.Name == "network")?.Value),
        _ => null,
    };

    /// <summary>ReLU needs a variance of 2/n, so that up to two inputs 1 is not too large.</summary>
    private static bool HasLargeRelu(TopologyModel topology)
    {
        int layers = topology.LayerSizes.Count - 1;
        return Enumerable.Range(1, layers).Any(layer =>
            (layer == layers ? topology.OutputActivation : topology.HiddenActivation) == Activation.Relu
            && topology.LayerSizes[layer - 1] > 2);
    }
}
