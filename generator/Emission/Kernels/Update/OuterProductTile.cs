namespace GenNet.Generator;

/// <summary>The weights that a tile of <see cref="OuterProductTileWriter"/> holds in registers.</summary>
/// <param name="Width">The vectors of a row of errors.</param>
/// <param name="Tiling">The tile's outputs.</param>
/// <param name="Inputs">The tile's inputs.</param>
internal abstract record OuterProductTile(VectorWidth Width, PanelTiling Tiling, int Inputs)
{
    /// <summary>The vectors of weights.</summary>
    protected abstract VectorWidth WeightWidth { get; }

    /// <summary>The name of each vector of weights, and its place behind the tile's first weight.</summary>
    protected abstract IEnumerable<(string Name, int Place)> Weights { get; }

    /// <summary>The tile for a place.</summary>
    public static OuterProductTile Of(VectorWidth width, PanelTiling tiling, int inputs) =>
        AcrossOuterProductTile.Serves(width, tiling, inputs)
            ? new AcrossOuterProductTile(width, tiling, inputs)
            : new LaneOuterProductTile(width, tiling, inputs);

    /// <summary>Writes the declarations of the weights, as they were.</summary>
    public void WriteLoads(CodeWriter writer)
    {
        foreach ((string name, int place) in Weights)
        {
            writer.Line($"{WeightWidth.Vector} {name} = {WeightWidth.Load("w", $"{place}")};");
        }
    }

    /// <summary>Writes what adds δ xᵀ of the row at <c>e</c> and <c>x</c>.</summary>
    public abstract void WriteRow(CodeWriter writer);

    /// <summary>Writes what stores the weights.</summary>
    public void WriteStores(CodeWriter writer)
    {
        foreach ((string name, int place) in Weights)
        {
            writer.Line(VectorWidth.Store(name, "w", $"{place}"));
        }
    }
}
