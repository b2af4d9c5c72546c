using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator;

/// <summary>The elements of an array as it is written, so that a diagnostic can point at one of them.</summary>
internal static class ArrayElements
{
    /// <summary>The elements in order; the expression itself when it is no array's initializer.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: var initializer } => initializer.Expressions,
        CollectionExpressionSyntax collection =>
            collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        ParenthesizedExpressionSyntax { Expression: var inner } => Of(inner),
        CastExpressionSyntax { Expression: var inner } => Of(inner),
        _ => [expression],
    };
}
