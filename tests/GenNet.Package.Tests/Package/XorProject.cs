namespace GenNet.Tests;

/// <summary>A user's first project, set as strictly as a project can be.</summary>
internal static class XorProject
{
    /// <summary>What the program prints.</summary>
    public const string Answer = "0 1 1 0\n100%\n";

    public static UserFolder In(LocalFeed feed, string properties = "")
    {
        var folder = new UserFolder(feed);
        folder.Write("Xor.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <WarningLevel>9999</WarningLevel>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
                <IsAotCompatible>true</IsAotCompatible>
                <InvariantGlobalization>true</InvariantGlobalization>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="GenNet" Version="{feed.Version}" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("Program.cs", """
            using System;
            using System.Globalization;
            using System.IO;
            using System.Linq;
            using GenNet;
            using GenNet.Data;

            float[][] inputs = [[0, 0], [0, 1], [1, 0], [1, 1]];
            float[][] targets = [[0], [1], [1], [0]];
            var data = new SampleSet(inputs, targets);

            var network = new XorNet(seed: 1);
            network.Train(data, new TrainingOptions { Epochs = 2_000, BatchSize = 4, LearningRate = 5f });

            using var file = new MemoryStream();
            network.Save(file);
            file.Position = 0;
            var copy = new XorNet(seed: 2);
            copy.Load(file);

            Console.WriteLine(string.Join(' ', inputs.Select(input => copy.Classify(input))));
            Console.WriteLine(copy.Evaluate(data).Accuracy.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal));

            [Network(2, 3, 1)]
            internal sealed partial class XorNet;
            """);
        return folder;
    }

    /// <summary>The program it was published as.</summary>
    public static string Program(UserFolder folder, string output) =>
        folder.PathOf(output, OperatingSystem.IsWindows() ? "Xor.exe" : "Xor");
}
