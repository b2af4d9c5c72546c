namespace GenNet.Generator;

/// <summary>Writes the code of one network.</summary>
internal static class NetworkEmitter
{
    /// <summary>The files for a network: its face, and one for each vector width.</summary>
    public static IEnumerable<GeneratedFile> Emit(NetworkModel model)
    {
        yield return new GeneratedFile(model.Declaration.HintName + ".g.cs", "// under construction\n");
    }
}
