using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenNet.Generator;

/// <summary>The length of a slice like <c>image[..784]</c>, where both ends are constant.</summary>
internal static class ConstantRange
{
    public static int? LengthOf(IRangeOperation range, IOperation source) =>
        Position(range.RightOperand, source, whenOpen: () => ConstantLength.Of(source))
        - Position(range.LeftOperand, source, whenOpen: () => 0);

    private static int? Position(IOperation? end, IOperation source, Func<int?> whenOpen)
    {
        end = end is IConversionOperation conversion ? conversion.Operand : end;
        return end switch
        {
            null => whenOpen(),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd =>
                ConstantLength.Of(source) - ConstantLength.Constant(fromEnd.Operand),
            _ => ConstantLength.Constant(end),
        };
    }
}
