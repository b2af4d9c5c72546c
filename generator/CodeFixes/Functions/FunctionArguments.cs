using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator.CodeFixes;

/// <summary>Writes activations and loss into an attribute, and leaves all else of it as it stands.</summary>
internal static class FunctionArguments
{
    public static AttributeSyntax Rewrite(AttributeSyntax attribute, NetworkArguments from, NetworkArguments to)
    {
        attribute = Rewrite(attribute, ArgumentNames.Activation, from.HiddenActivation, to.HiddenActivation);
        attribute = Rewrite(attribute, ArgumentNames.OutputActivation, from.OutputActivation, to.OutputActivation);
        return Rewrite(attribute, ArgumentNames.Loss, from.Loss, to.Loss);
    }

    private static AttributeSyntax Rewrite<T>(AttributeSyntax attribute, string name, T? from, T? to)
        where T : struct, Enum
    {
        if (Nullable.Equals(from, to))
        {
            return attribute;
        }

        AttributeArgumentSyntax? old = new ArgumentSyntax(attribute).Find(name);
        return (old, to) switch
        {
            (null, { } value) => Add(attribute, name, value),
            ({ }, { } value) => attribute.ReplaceNode(old.Expression, Write(value).WithTriviaFrom(old.Expression)),
            ({ }, null) => Remove(attribute, old),
            _ => attribute,
        };
    }

    private static AttributeSyntax Add<T>(AttributeSyntax attribute, string name, T value)
        where T : struct, Enum
    {
        AttributeArgumentListSyntax list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
        AttributeArgumentSyntax argument = SyntaxFactory.AttributeArgument(
            SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name), Spaced(SyntaxKind.EqualsToken)), nameColon: null, Write(value));
        SyntaxNodeOrToken[] before = list.Arguments.Count > list.Arguments.SeparatorCount && list.Arguments.Count > 0
            ? [.. list.Arguments.GetWithSeparators(), SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)]
            : [.. list.Arguments.GetWithSeparators()];
        return attribute.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>([.. before, argument])));
    }

    /// <summary>Takes the argument out with the space around it, but never a comment.</summary>
    private static AttributeSyntax Remove(AttributeSyntax attribute, AttributeArgumentSyntax argument)
    {
        bool hasComments = attribute.DescendantTrivia().Any(trivia =>
            !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return attribute.RemoveNode(
            argument, hasComments ? SyntaxRemoveOptions.KeepExteriorTrivia : SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    private static ExpressionSyntax Write<T>(T value)
        where T : struct, Enum =>
        FullName.Write($"global::GenNet.{typeof(T).Name}.{value}");

    private static SyntaxToken Spaced(SyntaxKind kind) => SyntaxFactory.Token(
        SyntaxFactory.TriviaList(SyntaxFactory.Space), kind, SyntaxFactory.TriviaList(SyntaxFactory.Space));
}
