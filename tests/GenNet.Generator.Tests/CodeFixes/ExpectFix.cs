using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GenNet.Tests;

/// <summary>What a code fix makes of a user's code.</summary>
internal static class ExpectFix
{
    /// <summary>
    /// The first finding that the fix knows is mended by the offer of this title; then the code reads like this, and
    /// neither our analyzers nor the compiler find anything in it.
    /// </summary>
    public static async Task Of(CodeFixProvider provider, string title, string code, string mended)
    {
        EditorProject project = EditorProject.Open(code);
        Diagnostic finding = await FirstAsync(project, provider);
        EditorProject after = await EditorProject.AfterAsync(await OfferAsync(project, provider, finding, title));

        Assert.Equal(mended, Assert.Single(await after.TextsAsync()));
        await AssertNothingIsLeftAsync(after);
    }

    /// <summary>Every finding like the first, in all files, is mended at once by the offer of this title.</summary>
    public static async Task OfAll(CodeFixProvider provider, string title, string[] files, params string[] mended)
    {
        EditorProject project = EditorProject.Open(files);
        Diagnostic finding = await FirstAsync(project, provider);
        EditorProject after = await project.AfterAllAsync(
            provider, finding.Id, await OfferAsync(project, provider, finding, title));

        Assert.Equal(mended, await after.TextsAsync());
        await AssertNothingIsLeftAsync(after);
    }

    /// <summary>For the first finding that the fix knows, these are all the offers, in the order of the menu.</summary>
    public static async Task Offers(CodeFixProvider provider, string code, params string[] titles)
    {
        EditorProject project = EditorProject.Open(code);
        ImmutableArray<CodeAction> offers = await project.OffersAsync(provider, await FirstAsync(project, provider));
        Assert.Equal(titles, offers.Select(offer => offer.Title));
    }

    private static async Task<Diagnostic> FirstAsync(EditorProject project, CodeFixProvider provider) =>
        (await project.FindingsAsync()).First(finding => provider.FixableDiagnosticIds.Contains(finding.Id));

    private static async Task<CodeAction> OfferAsync(
        EditorProject project, CodeFixProvider provider, Diagnostic finding, string title)
    {
        ImmutableArray<CodeAction> offers = await project.OffersAsync(provider, finding);
        return Assert.Single(offers, offer => offer.Title == title);
    }

    private static async Task AssertNothingIsLeftAsync(EditorProject project)
    {
        Assert.Empty(await project.FindingsAsync());
        Assert.Empty(await project.CompilerDiagnosticsAsync());
    }
}
