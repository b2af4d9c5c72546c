namespace GenNet.Tests;

/// <summary>
/// A fact about programs that bring the runtime along. The SDK fetches that, and the trimmer, as packages; the test is
/// skipped, and reported so, on a machine that can have neither from its sources nor from its cache.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SelfContainedFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Obstacle = new(FindObstacle);

    public SelfContainedFactAttribute() => Skip = Obstacle.Value;

    /// <summary>Restores an empty program, with nothing of ours, into the machine's own cache.</summary>
    private static string? FindObstacle()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("gennet-probe-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "Probe.csproj"), """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <SelfContained>true</SelfContained>
                    <PublishTrimmed>true</PublishTrimmed>
                  </PropertyGroup>
                </Project>
                """);
            CommandResult restore = DotNet.Run(
                folder.FullName, [new("NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT", "1")], "restore", "--use-current-runtime");
            return restore.ExitCode == 0
                ? null
                : "The SDK cannot restore what trimming takes: " + restore.Output.Split('\n').First(line => line.Contains("error", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
