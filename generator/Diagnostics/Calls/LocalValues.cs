using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GenNet.Generator;

/// <summary>What local variables hold, where that can only be one thing.</summary>
internal sealed class LocalValues
{
    /// <summary>
    /// More than people write. Each takes a look at the whole method, and in broken code variables may hold each other.
    /// </summary>
    private int _lookupsLeft = 16;

    /// <summary>What a variable is given, once and for all; the operation itself when it is no such variable.</summary>
    public IOperation Resolve(IOperation operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null } conversion => Resolve(conversion.Operand),
        ILocalReferenceOperation local when _lookupsLeft-- > 0 && Of(local) is { } value => Resolve(value),
        _ => operation,
    };

    /// <summary>
    /// The only value the variable is ever given. Null where it is given several, or may be changed in ways that are not
    /// worth following.
    /// </summary>
    private static IOperation? Of(ILocalReferenceOperation reference)
    {
        IOperation? value = null;
        foreach (IOperation operation in Root(reference).Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && IsThat(declarator.Symbol))
            {
                if (declarator.GetVariableInitializer() is { } initializer && !IsFirst(initializer.Value))
                {
                    return null;
                }
            }
            else if (operation is ILocalReferenceOperation use && IsThat(use.Local))
            {
                if (use.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == use)
                {
                    if (!IsFirst(assignment.Value))
                    {
                        return null;
                    }
                }
                else if (!IsRead(use))
                {
                    return null;
                }
            }
        }

        return value;

        bool IsThat(ILocalSymbol local) =>
            local.RefKind == RefKind.None && SymbolEqualityComparer.Default.Equals(local, reference.Local);

        bool IsFirst(IOperation given)
        {
            bool first = value is null;
            value = given;
            return first;
        }
    }

    /// <summary>Whether the variable is only looked at here. Everything else may change it: that is the safe side.</summary>
    private static bool IsRead(ILocalReferenceOperation use) => use.Parent switch
    {
        IConversionOperation or IReturnOperation or IBinaryOperation or ISpreadOperation or IForEachLoopOperation => true,
        IPropertyReferenceOperation or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation => true,
        IInvocationOperation or INameOfOperation or ICoalesceOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.None } => true,
        IConditionalOperation { IsRef: false } => true,
        ISimpleAssignmentOperation { IsRef: false } => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.None } } => true,
        _ => false,
    };

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
