namespace GenNet.Generator;

/// <summary>The shape of a matrix product. Layers of one shape share their kernels.</summary>
internal readonly record struct Shape(int Inputs, int Outputs)
{
    /// <summary>The product that carries errors back through a layer of this shape.</summary>
    public Shape Transposed => new(Outputs, Inputs);

    /// <summary>As it stands in the names of kernels: <c>784To16</c>.</summary>
    public override string ToString() => $"{Inputs}To{Outputs}";
}
