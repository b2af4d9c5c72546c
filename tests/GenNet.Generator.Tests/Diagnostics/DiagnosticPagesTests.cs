using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GenNet.Generator;
using Microsoft.CodeAnalysis;

namespace GenNet.Tests;

public partial class DiagnosticPagesTests
{
    private static readonly ImmutableArray<DiagnosticDescriptor> All = [.. NetworkDescriptors.All, .. AdviceDescriptors.All];

    public static TheoryData<string> Ids => [.. All.Select(descriptor => descriptor.Id)];

    /// <summary>All but the one whose example is a project file.</summary>
    public static TheoryData<string> IdsOfCode => [.. All.Select(descriptor => descriptor.Id).Except(["GENNET012"])];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_diagnostic_links_to_its_page(string id)
    {
        DiagnosticDescriptor descriptor = All.Single(one => one.Id == id);

        Assert.EndsWith($"/docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", Page(id), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(IdsOfCode))]
    public async Task The_wrong_example_is_wrong_in_this_way(string id)
    {
        GeneratorRun run = GeneratorRun.Of("using GenNet;\n" + Example("Wrong", id));
        ImmutableArray<Diagnostic> diagnostics = await run.AnalyzeAsync();
        Assert.Equal(id, Assert.Single(diagnostics).Id);
    }

    [Theory]
    [MemberData(nameof(IdsOfCode))]
    public Task The_right_example_is_right(string id) => Expect.Network(
        UserProject.Strict with { Documentation = DocumentationMode.Parse },
        "using GenNet;\n" + Example("Right", id));

    private static string Example(string kind, string id) =>
        ExampleOf().Matches(Page(id)).Single(match => match.Groups["kind"].Value == kind).Groups["code"].Value;

    private static string Page(string id) =>
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnostics", id + ".md")).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^(?<kind>Wrong|Right):\n\n```csharp\n(?<code>.*?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ExampleOf();
}
