using System.IO.Compression;

namespace GenNet.Tests;

/// <summary>What the package of templates holds.</summary>
[Collection(nameof(Packages))]
public sealed class TemplatePackageTests(LocalFeed feed)
{
    [Fact]
    public void The_package_holds_the_template_and_nothing_else()
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.Templates);
        Assert.Equal(
            [
                "GenNet.Templates.nuspec",
                "LICENSE",
                "README.md",
                "content/Starter/.template.config/template.json",
                "content/Starter/DigitNet.cs",
                "content/Starter/Program.cs",
                "content/Starter/Starter.csproj",
                "icon.png",
            ],
            PackageContentTests.Content(archive));
    }

    [Fact]
    public void The_project_asks_for_the_package_of_its_own_version()
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.Templates);
        using var project = new StreamReader(archive.GetEntry("content/Starter/Starter.csproj")!.Open());
        Assert.Contains($"""Include="GenNet" Version="{feed.Version}" """, project.ReadToEnd(), StringComparison.Ordinal);
    }
}
