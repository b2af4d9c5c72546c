namespace GenNet.Generator;

/// <summary>Writes the code of one network.</summary>
internal static class NetworkEmitter
{
    /// <summary>
    /// The files for a network: its face, the choice of kernels, and the kernels for each vector width and for none.
    /// </summary>
    public static IEnumerable<GeneratedFile> Emit(NetworkModel model)
    {
        var plan = new NetworkPlan(model.Topology);
        string name = model.Declaration.HintName;

        yield return new GeneratedFile($"{name}.g.cs", FaceWriter.Write(model, plan));
        yield return new GeneratedFile($"{name}.Kernels.g.cs", DispatchWriter.Write(model, plan));
        foreach (VectorWidth width in VectorWidth.All)
        {
            yield return new GeneratedFile($"{name}.{width.Type}.g.cs", KernelFileWriter.WriteVector(model, plan, width));
        }

        yield return new GeneratedFile($"{name}.Scalar.g.cs", KernelFileWriter.WriteScalar(model, plan));
    }
}
