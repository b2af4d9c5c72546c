namespace GenNet.Tests;

/// <summary>The page for users shows what the example project, whose test runs, really does.</summary>
public class SnapshotTestingPageTests
{
    private static readonly Markdown Page = Markdown.Page("docs/snapshot-testing.md");

    [Fact]
    public void Its_code_is_the_examples()
    {
        string example = Squeeze(string.Concat(Files("*.cs").Concat(Files("*.csproj")).Select(File.ReadAllText)));
        string[] snippets = [.. Page.Blocks("csharp"), .. Lines(Page.Blocks("xml").Last())];

        Assert.NotEmpty(snippets);
        Assert.All(snippets, snippet => Assert.Contains(Squeeze(snippet), example, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "GenNet.SnapshotExample"), pattern);

    /// <summary>A project file has more around them.</summary>
    private static IEnumerable<string> Lines(string block) => block.Split('\n').Where(line => !line.Contains("Group>", StringComparison.Ordinal));

    private static string Squeeze(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
