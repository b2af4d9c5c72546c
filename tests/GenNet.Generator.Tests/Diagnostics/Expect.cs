using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace GenNet.Tests;

/// <summary>What is said of a user's code, and where.</summary>
internal static class Expect
{
    /// <summary>
    /// The marked diagnostics, with these messages in the order of the code, and no others: neither ours nor, but for
    /// the errors named, the compiler's. Nothing is generated.
    /// </summary>
    public static Task Diagnostics(string markedCode, params string[] messages) =>
        Diagnostics(UserProject.Strict, [], markedCode, messages);

    /// <inheritdoc cref="Diagnostics(string, string[])"/>
    public static async Task Diagnostics(
        UserProject project, string[] compilerErrors, string markedCode, params string[] messages)
    {
        GeneratorRun run = await Findings(project, markedCode, messages);
        Assert.Equal(
            compilerErrors.Order(StringComparer.Ordinal),
            run.CompilerDiagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Empty(run.Files);
    }

    /// <summary>A network is generated, and of the code that declares and uses it these things are said.</summary>
    public static async Task Advice(string markedCode, params string[] messages)
    {
        GeneratorRun run = await Findings(UserProject.Strict, markedCode, messages);
        Assert.Empty(run.CompilerDiagnosticsOutsideKernels);
        Assert.NotEmpty(run.Files);
    }

    /// <summary>A network is generated, and nothing is said of the user's code and of what joins it.</summary>
    public static Task Network(string code) => Network(UserProject.Strict, code);

    /// <inheritdoc cref="Network(string)"/>
    public static async Task Network(UserProject project, string code)
    {
        GeneratorRun run = GeneratorRun.Of(project, code);
        Assert.Empty(await run.AnalyzeAsync());
        Assert.Empty(run.CompilerDiagnosticsOutsideKernels);
        Assert.NotEmpty(run.Files);
    }

    /// <summary>A network is generated, and nothing is said of any of the code.</summary>
    public static async Task NetworkWithKernels(UserProject project, params IEnumerable<string> sources)
    {
        GeneratorRun run = GeneratorRun.Of(project, sources);
        Assert.Empty(await Analyzers.RunOnAllFilesAsync(run.Output));
        Assert.Empty(run.CompilerDiagnostics);
        Assert.NotEmpty(run.Files);
    }

    private static async Task<GeneratorRun> Findings(UserProject project, string markedCode, string[] messages)
    {
        Markup markup = Markup.Parse(markedCode);
        GeneratorRun run = GeneratorRun.Of(project, markup.Code);
        ImmutableArray<Diagnostic> diagnostics = await run.AnalyzeAsync();

        Assert.Equal(markup.Expected, diagnostics.Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan)));
        Assert.Equal(messages, diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
        return run;
    }
}
