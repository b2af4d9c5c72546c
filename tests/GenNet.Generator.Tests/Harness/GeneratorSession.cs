using GenNet.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenNet.Tests;

/// <summary>A generator at work in an editor: it sees one version of the user's project after another.</summary>
internal sealed class GeneratorSession(UserProject project)
{
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        parseOptions: project.ParseOptions,
        optionsProvider: new BuildPropertiesProvider(project),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The project file is changed.</summary>
    public void Reload(UserProject changed) =>
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new BuildPropertiesProvider(changed));

    /// <summary>Generates for this version of the project.</summary>
    /// <returns>The files, and what was done anew to make them.</returns>
    public GeneratorRunResult Run(Compilation compilation, CancellationToken cancellationToken = default) =>
        Run(compilation, out _, cancellationToken);

    /// <summary>Generates for this version of the project.</summary>
    /// <param name="compilation">The user's code.</param>
    /// <param name="output">The user's code and the generated files.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public GeneratorRunResult Run(Compilation compilation, out Compilation output, CancellationToken cancellationToken = default)
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(compilation, out output, out _, cancellationToken);
        GeneratorRunResult result = Assert.Single(_driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        return result;
    }
}
