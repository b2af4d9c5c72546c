using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GenNet.Generator.CodeFixes;

/// <summary>Makes an array or a span as long as the network says, where it is made for the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SpanLengthCodeFix))]
[Shared]
public sealed class SpanLengthCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [AdviceDescriptors.WrongLength.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not { } creation
            || SizeIn(creation) is not { } size
            || Expected(model, creation, context.CancellationToken) is not { Constant: { } constant, Network.Symbol: var network })
        {
            return;
        }

        ExpressionSyntax length = SyntaxFactory.ParseExpression($"{network.ToMinimalDisplayString(model!, size.SpanStart)}.{constant}");
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Use {constant} of the network",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(size, length.WithTriviaFrom(size)))),
                constant),
            context.Diagnostics);
    }

    /// <summary>What the call expects where the array or span is handed to it.</summary>
    private static FixedLength? Expected(SemanticModel? model, SyntaxNode creation, CancellationToken cancellationToken) =>
        creation.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } invocation
        && model?.GetOperation(invocation, cancellationToken) is IInvocationOperation call
        && call.Arguments.FirstOrDefault(argument => argument.Value.Syntax == creation) is { } argument
            ? FixedLength.Of(call, argument)
            : null;

    /// <summary>The size in <c>new float[100]</c> and <c>stackalloc float[100]</c>; null where the elements are listed.</summary>
    private static ExpressionSyntax? SizeIn(SyntaxNode creation) => creation switch
    {
        ArrayCreationExpressionSyntax { Initializer: null, Type: var type } => type.RankSpecifiers[0].Sizes[0],
        StackAllocArrayCreationExpressionSyntax { Initializer: null, Type: ArrayTypeSyntax type } => type.RankSpecifiers[0].Sizes[0],
        _ => null,
    };
}
