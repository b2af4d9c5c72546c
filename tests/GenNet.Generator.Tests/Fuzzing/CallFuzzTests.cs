using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenNet.Tests;

/// <summary>Of calls nobody thought of, those are warned of that throw, and no others: they are made, to see.</summary>
public partial class CallFuzzTests
{
    private const int Methods = 400;

    private static readonly Compilation Network = GeneratorRun.Of("[GenNet.Network(4, 2)] public partial class Net;").Output;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task There_is_no_false_alarm(int seed)
    {
        SyntaxTree tree = CompilableCalls(seed);
        Compilation compilation = Network.AddSyntaxTrees(tree);
        HashSet<int> warned = [.. (await Analyzers.RunAsync(compilation)).Select(finding => CallAt(tree, finding))];
        HashSet<int> returned = Run(compilation);

        Assert.True(
            !warned.Overlaps(returned),
            $"Warned of, but good: {string.Join(", ", warned.Intersect(returned))} with seed {seed}, in\n{tree}");

        // Otherwise it would prove nothing.
        Assert.True(warned.Count > Methods / 4 && returned.Count > Methods / 8, $"{warned.Count} warned of, {returned.Count} returned.");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Broken_calls_are_looked_at_too(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 250; i++)
        {
            string code = Typing.Disturb(Program([new RandomCalls(random).Method("Run", 0, out _)]), random);
            Compilation compilation = Network.AddSyntaxTrees(UserProject.Strict.Parse(code, "Calls.cs"));
            ImmutableArray<Diagnostic> findings = await Analyzers.RunAsync(compilation);
            Assert.True(
                findings.All(finding => finding.Id.StartsWith("GENNET", StringComparison.Ordinal)),
                $"{string.Join('\n', findings)}\n\nSeed {seed}, input {i}:\n{code}");
        }
    }

    /// <summary>Random methods without those that do not compile: what a span may refer to is not always known beforehand.</summary>
    private static SyntaxTree CompilableCalls(int seed)
    {
        var calls = new RandomCalls(new Random(seed));
        var methods = new List<string>();
        int count = 0;
        for (int i = 0; i < Methods; i++)
        {
            methods.Add(calls.Method($"Run{i}", count, out int made));
            count += made;
        }

        SyntaxTree tree = UserProject.Strict.Parse(Program(methods), "Calls.cs");
        SyntaxNode root = tree.GetRoot();
        SyntaxNode[] wrong =
        [
            .. Network.AddSyntaxTrees(tree).GetSemanticModel(tree).GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>()!)
                .Distinct(),
        ];
        Assert.True(wrong.Length < Methods / 2, $"{wrong.Length} methods do not compile.");
        return UserProject.Strict.Parse(root.RemoveNodes(wrong, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString(), "Calls.cs");
    }

    private static string Program(IEnumerable<string> methods) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        public static class Program
        {
        {{string.Join('\n', methods)}}
        }
        """;

    /// <summary>The number that would be noted if the call returned.</summary>
    private static int CallAt(SyntaxTree tree, Diagnostic finding)
    {
        Assert.Equal("GENNET029", finding.Id);
        string rest = tree.ToString()[finding.Location.SourceSpan.End..];
        return int.Parse(Note().Match(rest).Groups[1].ValueSpan, null);
    }

    /// <summary>Runs the methods and collects the calls that returned.</summary>
    private static HashSet<int> Run(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        var context = new AssemblyLoadContext(nameof(CallFuzzTests), isCollectible: true);
        Assembly assembly = context.LoadFromStream(image);
        object net = Activator.CreateInstance(assembly.GetType("Net")!)!;
        var returned = new List<int>();
        foreach (MethodInfo method in assembly.GetType("Program")!.GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(method => method.Name.StartsWith("Run", StringComparison.Ordinal)))
        {
            foreach (bool yes in new[] { true, false })
            {
                try
                {
                    method.Invoke(null, [net, new float[4], yes, returned]);
                }
                catch (TargetInvocationException)
                {
                }
            }
        }

        context.Unload();
        return [.. returned];
    }

    [GeneratedRegex(@"returned\.Add\((\d+)\)")]
    private static partial Regex Note();
}
