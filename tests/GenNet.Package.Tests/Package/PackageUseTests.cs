namespace GenNet.Tests;

/// <summary>The package in a new project, from nothing but the package.</summary>
[Collection(nameof(Packages))]
public sealed class PackageUseTests(LocalFeed feed)
{
    [Fact]
    public void A_network_is_built_without_a_warning_and_learns()
    {
        using UserFolder folder = XorProject.In(feed);

        string build = folder.DotNet("build").Succeeded();
        Assert.Contains("0 Warning(s)", build, StringComparison.Ordinal);
        Assert.Equal(XorProject.Answer, folder.DotNet("run", "--no-build").Succeeded());
    }

    [Fact]
    public void A_mistake_is_told_by_us_and_not_by_the_compiler()
    {
        using UserFolder folder = XorProject.In(feed);
        folder.Write("Program.cs", "[GenNet.Network(10)] internal sealed partial class Net; internal static class Program { private static void Main() { } }");
        CommandResult build = folder.DotNet("build");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error GENNET001: ", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_published_as_a_single_file()
    {
        using UserFolder folder = XorProject.In(feed);
        folder.DotNet("publish", "-o", "out", "-p:PublishSingleFile=true", "-p:SelfContained=false", "--use-current-runtime").Succeeded();

        Assert.Equal(XorProject.Answer, folder.Start(XorProject.Program(folder, "out")).Succeeded());
        Assert.Empty(Directory.EnumerateFiles(folder.PathOf("out"), "*.dll"));
    }

    [SelfContainedFact]
    public void It_is_published_trimmed_without_a_warning()
    {
        using UserFolder folder = XorProject.In(feed);
        string publish = folder.DotNet(
            "publish", "-o", "out", "--use-current-runtime", "-p:SelfContained=true", "-p:PublishTrimmed=true",
            "-p:PublishSingleFile=true", "-p:TrimmerSingleWarn=false").Succeeded();

        Assert.DoesNotContain("warning", publish, StringComparison.Ordinal);
        Assert.Equal(XorProject.Answer, folder.Start(XorProject.Program(folder, "out")).Succeeded());
        Assert.Empty(Directory.EnumerateFiles(folder.PathOf("out"), "*.dll"));
    }
}
