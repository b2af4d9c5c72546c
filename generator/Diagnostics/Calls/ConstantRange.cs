using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenNet.Generator;

/// <summary>The length of a slice like <c>image[..784]</c>, where both ends are constant.</summary>
internal static class ConstantRange
{
    /// <summary>The length; null where it is not known.</summary>
    /// <param name="range">The range.</param>
    /// <param name="findWhole">Finds the length of what the slice is taken from; asked only where it matters.</param>
    public static int? LengthOf(IRangeOperation range, Func<int?> findWhole) =>
        Position(range.RightOperand, findWhole, whenOpen: findWhole) - Position(range.LeftOperand, findWhole, whenOpen: () => 0);

    private static int? Position(IOperation? end, Func<int?> findWhole, Func<int?> whenOpen) =>
        (end is IConversionOperation conversion ? conversion.Operand : end) switch
        {
            null => whenOpen(),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd => findWhole() - ConstantLength.Constant(fromEnd.Operand),
            var fromStart => ConstantLength.Constant(fromStart),
        };
}
