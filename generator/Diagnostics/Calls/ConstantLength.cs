using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GenNet.Generator;

/// <summary>The length of an array or a span, where the source says it beyond doubt.</summary>
internal sealed class ConstantLength
{
    private readonly LocalValues _locals = new();

    private ConstantLength()
    {
    }

    public static int? Of(IOperation operation) => new ConstantLength().Find(operation);

    /// <summary>The value of a constant, as a length.</summary>
    public static int? Constant(IOperation? operation) =>
        operation?.ConstantValue is { HasValue: true, Value: int value } ? value : null;

    private int? Find(IOperation operation)
    {
        operation = _locals.Resolve(operation);
        return operation switch
        {
            IConversionOperation conversion when SpanTypes.IsSpan(conversion.OperatorMethod?.ContainingType) => Find(conversion.Operand),
            IConversionOperation => null,
            { Type: var type } when !SpanTypes.IsSpan(type) && type is not (IArrayTypeSymbol { Rank: 1 } or null) => null,
            IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } => Constant(sizes[0]),
            ICollectionExpressionOperation collection => OfElements(collection),
            IObjectCreationOperation creation => creation.Arguments.IsEmpty ? 0 : SpanCalls.LengthOf(creation.Arguments, instance: null, Find),
            IInvocationOperation call when SpanCalls.AreKnown(call.TargetMethod) => SpanCalls.LengthOf(call.Arguments, call.Instance, Find),
            IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } slice => ConstantRange.LengthOf(range, () => Find(slice.Instance)),
            IArrayElementReferenceOperation { Indices: { Length: 1 } indices } slice when indices[0] is IRangeOperation range =>
                ConstantRange.LengthOf(range, () => Find(slice.ArrayReference)),
            IDefaultValueOperation { Type: not IArrayTypeSymbol } => 0,
            IPropertyReferenceOperation { Property: { Name: "Empty", ContainingType: var type } } when SpanTypes.IsSpan(type) => 0,
            { Kind: OperationKind.None } => OfStackAllocation(operation),
            _ => null,
        };
    }

    private int? OfElements(ICollectionExpressionOperation collection)
    {
        int? length = 0;
        foreach (IOperation element in collection.Elements)
        {
            length += element is ISpreadOperation spread ? Find(spread.Operand) : 1;
        }

        return length;
    }

    /// <summary>The compiler shows a <c>stackalloc</c> as an operation of no kind, so here its text must do.</summary>
    private static int? OfStackAllocation(IOperation operation) => operation.Syntax switch
    {
        StackAllocArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.Count,
        StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: { Count: 1 } ranks } } =>
            operation.SemanticModel?.GetConstantValue(ranks[0].Sizes[0]) is { HasValue: true, Value: int length } ? length : null,
        ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions.Count,
        _ => null,
    };
}
