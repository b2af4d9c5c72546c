namespace GenNet.Generator;

/// <summary>The weights that a tile of <see cref="OuterProductTileWriter"/> holds in registers.</summary>
/// <param name="Width">The vectors of a row of errors.</param>
/// <param name="Tiling">The tile's outputs.</param>
/// <param name="Inputs">The tile's inputs.</param>
internal abstract record OuterProductTile(VectorWidth Width, PanelTiling Tiling, int Inputs)
{
    /// <summary>The tile for a place.</summary>
    public static OuterProductTile Of(VectorWidth width, PanelTiling tiling, int inputs) =>
        AcrossOuterProductTile.Serves(width, tiling, inputs)
            ? new AcrossOuterProductTile(width, tiling, inputs)
            : new LaneOuterProductTile(width, tiling, inputs);

    /// <summary>Writes the declarations of the weights, as they were.</summary>
    public abstract void WriteLoads(CodeWriter writer);

    /// <summary>Writes what adds δ xᵀ of the row at <c>e</c> and <c>x</c>.</summary>
    public abstract void WriteRow(CodeWriter writer);

    /// <summary>Writes what stores the weights.</summary>
    public abstract void WriteStores(CodeWriter writer);
}
