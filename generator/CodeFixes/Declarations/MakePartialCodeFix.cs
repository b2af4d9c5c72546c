using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Generator.CodeFixes;

/// <summary>Makes a network class and the types around it partial, in all their declarations at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialCodeFix))]
[Shared]
public sealed class MakePartialCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [NetworkDescriptors.NotPartial.Id, NetworkDescriptors.ContainerNotPartial.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await MarkedType.FindAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false)
            is not { } type)
        {
            return;
        }

        ImmutableArray<TypeDeclarationSyntax> closed =
            [.. type.AndContainers().SelectMany(one => one.Declarations(context.CancellationToken)).Where(PartialModifier.IsMissingFrom)];
        string title = type.ContainingType is null
            ? $"Make '{type.Name}' partial"
            : $"Make '{type.Name}' and the types around it partial";
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                cancellationToken => context.Document.Project.Solution.ReplaceAsync(closed, PartialModifier.AddTo, cancellationToken),
                nameof(MakePartialCodeFix)),
            context.Diagnostics);
    }
}
