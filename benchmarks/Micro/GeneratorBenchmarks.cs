extern alias GenNetGenerator;

using BenchmarkDotNet.Attributes;
using GenNetGenerator::GenNet.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenNet.Benchmarks;

/// <summary>What the generator adds to a compilation, and to every key pressed in an editor.</summary>
/// <remarks>
/// With the generator's own code warm, as in the compiler's server and in an editor. All benchmarks make a new
/// compilation, as an editor does, so that nothing the compiler found out last time is left.
/// </remarks>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private CSharpCompilation _project = null!;
    private GeneratorDriver _cold = null!;
    private GeneratorDriver _warm = null!;
    private SyntaxTree _unrelated = null!;
    private SyntaxTree[] _edits = [];
    private SyntaxTree _network = null!;
    private SyntaxTree[] _networkEdits = [];
    private int _edit;

    /// <summary>Networks in the project, a file for each.</summary>
    [Params(1, 10, 100)]
    public int Networks { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _unrelated = Unrelated(0);
        _edits = [.. Enumerable.Range(1, 64).Select(Unrelated)];
        SyntaxTree[] networks = [.. Enumerable.Range(0, Networks).Select(Network)];
        _network = networks[0];
        _networkEdits = [.. Enumerable.Range(1, 64).Select(edit => Parse($"[GenNet.Network(784, {100 + edit}, 16, 10)] public partial class Net0;", "Net0.cs"))];
        _project = CSharpCompilation.Create(
            "Project",
            [_unrelated, .. networks],
            CompilationReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _cold = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions);
        _warm = _cold.RunGenerators(_project);
        int files = _warm.GetRunResult().GeneratedTrees.Length;
        if (files < Networks)
        {
            throw new InvalidOperationException($"{Networks} networks gave {files} files.");
        }
    }

    [Benchmark]
    public GeneratorDriver Cold() => _cold.RunGenerators(_project.Clone());

    [Benchmark]
    public GeneratorDriver AfterUnrelatedEdit()
    {
        _edit = (_edit + 1) % _edits.Length;
        return _warm.RunGenerators(_project.ReplaceSyntaxTree(_unrelated, _edits[_edit]));
    }

    /// <summary>One network is written anew, the others stay.</summary>
    [Benchmark]
    public GeneratorDriver AfterNetworkEdit()
    {
        _edit = (_edit + 1) % _networkEdits.Length;
        return _warm.RunGenerators(_project.ReplaceSyntaxTree(_network, _networkEdits[_edit]));
    }

    private static SyntaxTree Unrelated(int edit) =>
        Parse($"public static class Unrelated {{ public const int Edit = {edit}; }}", "Unrelated.cs");

    /// <summary>Each of another size, as no project has the same network twice.</summary>
    private static SyntaxTree Network(int i) => Parse(
        $"[GenNet.Network({784 - i}, {16 + i}, 16, 10)] public partial class Net{i};", $"Net{i}.cs");

    private static SyntaxTree Parse(string code, string path) => CSharpSyntaxTree.ParseText(code, ParseOptions, path);
}
