using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GenNet.Tests;

/// <summary>What the package holds and says of itself.</summary>
[Collection(nameof(Packages))]
public sealed partial class PackageContentTests(LocalFeed feed)
{
    /// <summary>What every package has for the sake of its format.</summary>
    private static readonly string[] Wrapping =
        ["[Content_Types].xml", "_rels/.rels", "package/services/metadata/core-properties/nuget.psmdcp"];

    [Fact]
    public void The_package_holds_what_a_network_takes_and_nothing_else() => Assert.Equal(
        [
            "GenNet.nuspec",
            "LICENSE",
            "README.md",
            "analyzers/dotnet/cs/GenNet.CodeFixes.dll",
            "analyzers/dotnet/cs/GenNet.Generator.dll",
            "buildTransitive/GenNet.props",
            "buildTransitive/GenNet.targets",
            "icon.png",
            "lib/net10.0/GenNet.dll",
            "lib/net10.0/GenNet.xml",
        ],
        FilesIn(feed.Package));

    [Fact]
    public void The_symbols_belong_to_it() =>
        Assert.Equal(["GenNet.nuspec", "lib/net10.0/GenNet.pdb"], FilesIn(LocalFeed.SymbolsOf(feed.Package)));

    [Fact]
    public void It_says_what_it_is_and_depends_on_nothing()
    {
        XElement metadata = Nuspec();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal("GenNet", Value("id"));
        Assert.Equal(feed.Version, Value("version"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.NotEmpty(Value("description"));
        Assert.NotEmpty(Value("tags"));
        Assert.StartsWith("https://", Value("projectUrl"), StringComparison.Ordinal);
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal(
            ["net10.0"],
            metadata.Descendants().Where(element => element.Name.LocalName == "group").Select(group => group.Attribute("targetFramework")!.Value));
    }

    [Fact]
    public void The_icon_is_a_square_of_128_pixels()
    {
        byte[] icon = Read("icon.png");
        Assert.Equal([0x89, .. "PNG\r\n"u8], icon[..6]);
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], icon[16..24]);
    }

    [Fact]
    public void The_readme_is_ours_and_none_of_its_links_needs_the_repository_beside_it()
    {
        string readme = Encoding.UTF8.GetString(Read("README.md"));
        string[] links = [.. Link().Matches(readme).Select(match => match.Groups["target"].Value)];

        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n"),
            readme.ReplaceLineEndings("\n").Replace("](https://github.com/gennet/gennet/blob/main/", "](", StringComparison.Ordinal));
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Matches("^(https://|#)", link));
    }

    [Theory]
    [InlineData("lib/net10.0/GenNet.dll")]
    [InlineData("analyzers/dotnet/cs/GenNet.CodeFixes.dll")]
    [InlineData("analyzers/dotnet/cs/GenNet.Generator.dll")]
    public void No_assembly_tells_where_it_was_built(string file) =>
        Assert.Equal(-1, Read(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Repository.Root)));

    /// <summary>The files of a package.</summary>
    internal static string[] Content(ZipArchive package) =>
        [.. package.Entries.Select(entry => entry.FullName).Except(Wrapping).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_runtime_says_that_it_may_be_trimmed() => Assert.NotEqual(-1, Read("lib/net10.0/GenNet.dll").AsSpan().IndexOf("IsTrimmable"u8));

    private static string[] FilesIn(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return Content(archive);
    }

    private byte[] Read(string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.Package);
        using Stream stream = archive.GetEntry(file)!.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private XElement Nuspec()
    {
        using var content = new MemoryStream(Read("GenNet.nuspec"));
        return XDocument.Load(content).Root!.Elements().Single();
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
