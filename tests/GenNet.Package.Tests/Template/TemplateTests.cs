using System.Globalization;
using System.Text.RegularExpressions;

namespace GenNet.Tests;

/// <summary>What a newcomer does: install the template, create a project, run it.</summary>
[Collection(nameof(Packages))]
public sealed partial class TemplateTests(LocalFeed feed)
{
    [Fact]
    public void A_new_project_trains_a_network()
    {
        using var folder = new UserFolder(feed);
        string hive = folder.PathOf("hive");
        folder.DotNet("new", "install", feed.Templates, "--debug:custom-hive", hive).Succeeded();
        folder.DotNet("new", "gennet", "--name", "First.Network", "--debug:custom-hive", hive).Succeeded();
        Assert.Equal(
            ["DigitNet.cs", "First.Network.csproj", "Program.cs"],
            Directory.EnumerateFiles(folder.PathOf("First.Network")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        folder.DotNet("build", "First.Network", "--no-restore", "-warnaserror").Succeeded();
        string output = folder.DotNet("run", "--project", "First.Network", "--no-build").Succeeded();
        Assert.Contains("drawn by GenNet, as MNIST could not be downloaded", output, StringComparison.Ordinal);
        double[] accuracies = [.. Epoch().Matches(output).Select(match => double.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture))];
        Assert.Equal(10, accuracies.Length);
        Assert.InRange(accuracies[^1], 90, 100);
        Assert.True(File.Exists(folder.PathOf("digits.safetensors")));
    }

    [GeneratedRegex(@"^Epoch +\d+ .* (?<percent>[\d.]+) ?% of the test images", RegexOptions.Multiline)]
    private static partial Regex Epoch();
}
