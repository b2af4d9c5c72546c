using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator.CodeFixes;

/// <summary>Gives a network of ReLU the weights of He et al.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InitializerCodeFix))]
[Shared]
public sealed class InitializerCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [AdviceDescriptors.GaussianRelu.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax initializer)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                "Use Initializer.He",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(
                    initializer, FullName.Write("global::GenNet.Initializer.He").WithTriviaFrom(initializer)))),
                nameof(InitializerCodeFix)),
            context.Diagnostics);
    }
}
