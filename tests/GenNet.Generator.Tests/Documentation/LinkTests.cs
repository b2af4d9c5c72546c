namespace GenNet.Tests;

/// <summary>What a page points to is there.</summary>
public class LinkTests
{
    public static TheoryData<string> Pages => [.. Markdown.Pages];

    [Fact]
    public void There_are_pages_to_look_at() =>
        Assert.Superset(new HashSet<string> { "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md" }, Markdown.Pages.ToHashSet());

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_within_the_repository_lead_somewhere(string page)
    {
        Markdown markdown = Markdown.Page(page);
        Assert.All(markdown.Links.Where(link => !link.Contains("://", StringComparison.Ordinal)), link =>
        {
            string[] parts = link.Split('#');
            string target = parts[0].Length == 0
                ? markdown.Path
                : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(markdown.Path)!, parts[0]));

            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page} links to {link}, which is not there.");
            if (parts.Length > 1)
            {
                Assert.Contains(parts[1], new Markdown(target).Anchors);
            }
        });
    }
}
