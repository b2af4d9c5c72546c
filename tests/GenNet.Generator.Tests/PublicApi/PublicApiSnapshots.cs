using Microsoft.CodeAnalysis;

namespace GenNet.Tests;

/// <summary>
/// All that others may build on, so that no change to it goes unseen. How to accept a change: see
/// SnapshotEngine/README.md.
/// </summary>
public class PublicApiSnapshots
{
    [Fact]
    public async Task Runtime()
    {
        Compilation compilation = UserProject.Strict.Compile("");
        IAssemblySymbol runtime = compilation.SourceModule.ReferencedAssemblySymbols.Single(assembly => assembly.Name == "GenNet");
        await Verifier.Verify(PublicApi.Of(runtime), extension: "txt");
    }

    [Fact]
    public async Task Network()
    {
        GeneratorRun run = GeneratorRun.Of("namespace Digits; [GenNet.Network(784, 16, 16, 10)] public partial class DigitNet;");
        await Verifier.Verify(PublicApi.Of(run.Output.Assembly), extension: "txt");
    }
}
