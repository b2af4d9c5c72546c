namespace GenNet.Tests;

/// <summary>The text file that a project can ask for.</summary>
[Collection(nameof(Packages))]
public sealed class ReportTests(LocalFeed feed)
{
    private const string Wanted = "<GenNetReport>true</GenNetReport>";

    [Fact]
    public void It_lies_beside_the_program_and_goes_with_it()
    {
        using UserFolder folder = XorProject.In(feed, Wanted);
        string file = folder.PathOf("bin", "Debug", "net10.0", "Xor.networks.txt");
        Assert.Contains($"Xor -> {file}", folder.DotNet("build").Succeeded(), StringComparison.Ordinal);
        string report = File.ReadAllText(file).ReplaceLineEndings("\n");
        Assert.StartsWith("GenNet: 1 network, 13 weights and biases.\n\nXorNet: a dense neural network 2-3-1.\n\nlayer  neurons  ", report, StringComparison.Ordinal);
        Assert.DoesNotContain("//", report, StringComparison.Ordinal);

        folder.DotNet("clean").Succeeded();
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void It_follows_the_networks_wherever_it_lies()
    {
        using UserFolder folder = XorProject.In(feed, Wanted + "<GenNetReportFile>networks.txt</GenNetReportFile>");
        folder.DotNet("build").Succeeded();
        string before = folder.Read("networks.txt");

        folder.Write("Program.cs", folder.Read("Program.cs").Replace("[Network(2, 3, 1)]", "[Network(2, 4, 1)]", StringComparison.Ordinal));
        folder.DotNet("build", "--no-restore").Succeeded();
        Assert.Contains("2-3-1", before, StringComparison.Ordinal);
        Assert.Contains("2-4-1", folder.Read("networks.txt"), StringComparison.Ordinal);

        folder.DotNet("clean").Succeeded();
        Assert.True(File.Exists(folder.PathOf("networks.txt")));
    }
}
