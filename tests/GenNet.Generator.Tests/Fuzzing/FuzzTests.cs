using System.Collections.Immutable;
using GenNet.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenNet.Tests;

/// <summary>
/// Whatever somebody types, the generator and the analyzers hold, and no network is left out in silence.
/// </summary>
public class FuzzTests
{
    private const int Inputs = 400;

    private static readonly CSharpCompilation Empty = UserProject.Strict.Compile();

    private enum Outcome
    {
        NoNetwork,
        Generated,
        Explained,
        LeftToTheCompiler,
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Every_network_is_generated_or_explained(int seed)
    {
        var declarations = new RandomDeclaration(new Random(seed));
        var counts = new Dictionary<Outcome, int>();
        for (int i = 0; i < Inputs; i++)
        {
            string code = declarations.Next();
            try
            {
                Outcome outcome = await Look(code);
                counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
            }
            catch (Exception exception)
            {
                Assert.Fail($"{exception}\n\nSeed {seed}, input {i}:\n{code}");
            }
        }

        // Otherwise the inputs would be too wrong, or too right, to prove anything.
        Assert.All(Enum.GetValues<Outcome>(), outcome => Assert.True(counts.GetValueOrDefault(outcome) > Inputs / 40, string.Join(", ", counts)));
    }

    private static async Task<Outcome> Look(string code)
    {
        Compilation compilation = Empty.AddSyntaxTrees(UserProject.Strict.Parse(code, "File1.cs"));
        GeneratorRunResult result = new GeneratorSession(UserProject.Strict).Run(compilation, out Compilation output);

        ImmutableArray<Diagnostic> all = await Analyzers.RunAsync(output);
        Assert.All(all, finding => Assert.StartsWith("GENNET", finding.Id, StringComparison.Ordinal));
        ImmutableArray<Diagnostic> findings = [.. all.Where(finding => finding.Severity == DiagnosticSeverity.Error)];

        int generated = result.GeneratedSources.Count(source => source.HintName.EndsWith(".Scalar.g.cs", StringComparison.Ordinal));
        int attributed = NetworksIn(compilation.Assembly.GlobalNamespace).Count();
        if (attributed == 0)
        {
            Assert.Equal(0, generated);
            return Outcome.NoNetwork;
        }

        if (generated == attributed)
        {
            Assert.Empty(findings);
            Assert.True(!DeclarationErrors(output).Any() || Errors(compilation).Any(), "What is generated does not compile.");
            return Outcome.Generated;
        }

        if (!findings.IsEmpty)
        {
            return Outcome.Explained;
        }

        Assert.NotEmpty(Errors(compilation));
        return Outcome.LeftToTheCompiler;
    }

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Errors of the generated code that can come from the place it stands in.</summary>
    private static IEnumerable<Diagnostic> DeclarationErrors(Compilation output) => output.SyntaxTrees
        .Where(GeneratedTree.IsOurs)
        .SelectMany(tree => tree.GetDiagnostics().Concat(output.GetSemanticModel(tree).GetDeclarationDiagnostics()))
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static IEnumerable<INamedTypeSymbol> NetworksIn(INamespaceOrTypeSymbol scope) =>
        scope.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(NetworksIn)
            .Concat(scope is INamedTypeSymbol type && !NetworkAttributeType.On(type).IsEmpty ? [type] : []);
}
