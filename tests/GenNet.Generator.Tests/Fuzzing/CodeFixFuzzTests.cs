using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GenNet.Tests;

/// <summary>Whatever somebody types, what the code fixes offer can be accepted, and mends what it was offered for.</summary>
public class CodeFixFuzzTests
{
    private const int Inputs = 400;

    private static readonly EditorProject Empty = EditorProject.Open("");

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task Every_offer_mends(int seed)
    {
        var declarations = new RandomDeclaration(new Random(seed));
        int accepted = 0;
        for (int i = 0; i < Inputs; i++)
        {
            string code = declarations.Next();
            try
            {
                accepted += await AcceptAll(Empty.With(code));
            }
            catch (Exception exception)
            {
                Assert.Fail($"{exception}\n\nSeed {seed}, input {i}:\n{code}");
            }
        }

        // Otherwise the inputs would be too good to prove anything.
        Assert.True(accepted > Inputs / 4, $"Only {accepted} offers were made.");
    }

    private static async Task<int> AcceptAll(EditorProject project)
    {
        int accepted = 0;
        ImmutableArray<Diagnostic> findings = await project.FindingsAsync();
        foreach (Diagnostic finding in findings)
        {
            foreach (CodeFixProvider provider in CodeFixes.All.Where(provider => provider.FixableDiagnosticIds.Contains(finding.Id)))
            {
                foreach (CodeAction offer in await project.OffersAsync(provider, finding))
                {
                    EditorProject after = await EditorProject.AfterAsync(offer);
                    Assert.True(
                        Count(await after.FindingsAsync(), finding.Id) < Count(findings, finding.Id),
                        $"{finding}: '{offer.Title}' did not mend\n{(await after.TextsAsync())[0]}");
                    accepted++;
                }
            }
        }

        return accepted;
    }

    private static int Count(ImmutableArray<Diagnostic> findings, string id) => findings.Count(finding => finding.Id == id);
}
