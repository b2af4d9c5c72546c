using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GenNet.Tests;

public class AnalysisTests
{
    [Fact]
    public async Task The_compiler_is_told_what_an_editor_is_told()
    {
        Compilation output = GeneratorRun.Of(
            """
            using GenNet;
            [Network(4, 2)] partial class A;
            [Network(4, 0)] partial class B;
            [Network(4, 2)] class C;
            """,
            "[GenNet.Network(4, 2)] partial class A;",
            "[GenNet.Network(4, 1, 2)] partial class D { int Run() => Classify(new float[3]); }").Output;

        ImmutableArray<Diagnostic> told = await Analyzers.RunAsync(output);
        Assert.Equal(["GENNET002", "GENNET004", "GENNET009", "GENNET024", "GENNET029"], told.Select(diagnostic => diagnostic.Id));
        Assert.Equal(
            told.Select(diagnostic => diagnostic.ToString()),
            (await Analyzers.RunOnAllFilesAsync(output)).Select(diagnostic => diagnostic.ToString()));
    }
}
