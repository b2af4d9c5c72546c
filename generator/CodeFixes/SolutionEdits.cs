using Microsoft.CodeAnalysis;

namespace GenNet.Generator.CodeFixes;

/// <summary>Changes of a solution that may reach into several files.</summary>
internal static class SolutionEdits
{
    /// <summary>Replaces nodes wherever they stand, also where one is inside of another.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="nodes">What to replace; what stands in no file of the solution is left alone.</param>
    /// <param name="replace">Makes the new node, in which inner ones are replaced already.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Solution> ReplaceAsync<TNode>(
        this Solution solution, IEnumerable<TNode> nodes, Func<TNode, TNode> replace, CancellationToken cancellationToken)
        where TNode : SyntaxNode
    {
        Solution changed = solution;
        foreach (IGrouping<SyntaxTree, TNode> file in nodes.GroupBy(node => node.SyntaxTree))
        {
            if (solution.GetDocumentId(file.Key) is { } id && solution.GetDocument(id) is not null)
            {
                SyntaxNode root = await file.Key.GetRootAsync(cancellationToken).ConfigureAwait(false);
                changed = changed.WithDocumentSyntaxRoot(id, root.ReplaceNodes(file, (_, current) => replace(current)));
            }
        }

        return changed;
    }
}
