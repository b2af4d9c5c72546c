using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GenNet.Tests;

/// <summary>
/// What becomes of a user's code. Every run is made twice, the second time on a clone of the compilation: nothing may
/// be done again then, and nothing of a compilation may have stayed behind in the pipeline.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly string[] KernelSuffixes =
        [".Kernels.g.cs", ".Vector512.g.cs", ".Vector256.g.cs", ".Vector128.g.cs", ".Scalar.g.cs"];

    private GeneratorRun(GeneratorRunResult result, Compilation output)
    {
        Files = result.GeneratedSources.ToImmutableDictionary(source => source.HintName, source => source.SourceText.ToString());
        Output = output;
    }

    /// <summary>The generated files by name.</summary>
    public ImmutableDictionary<string, string> Files { get; }

    /// <summary>The user's code and the generated code.</summary>
    public Compilation Output { get; }

    /// <summary>The compiler's errors and warnings on all of it.</summary>
    public IEnumerable<Diagnostic> CompilerDiagnostics =>
        Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    /// <summary>
    /// The compiler's errors and warnings outside of the kernels, which stand in a namespace of their own and depend
    /// little on the user's code but take most of the time.
    /// </summary>
    public IEnumerable<Diagnostic> CompilerDiagnosticsOutsideKernels => Output.SyntaxTrees
        .Where(tree => !KernelSuffixes.Any(suffix => tree.FilePath.EndsWith(suffix, StringComparison.Ordinal)))
        .SelectMany(tree => Output.GetSemanticModel(tree).GetDiagnostics())
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    public static GeneratorRun Of(params IEnumerable<string> sources) => Of(UserProject.Strict, sources);

    public static GeneratorRun Of(UserProject project, params IEnumerable<string> sources)
    {
        var session = new GeneratorSession(project);
        Compilation compilation = project.Compile(sources);

        GeneratorRunResult result = session.Run(compilation, out Compilation output);
        ObjectGraph.AssertHoldsNoCompilation(Steps.Values(result));
        Steps.AssertNothingRanAgain(session.Run(compilation.Clone()));
        return new GeneratorRun(result, output);
    }

    /// <summary>What the analyzers say of the user's code, in the order of the code.</summary>
    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync() => Analyzers.RunAsync(Output);
}
