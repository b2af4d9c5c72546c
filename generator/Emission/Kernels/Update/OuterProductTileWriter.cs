namespace GenNet.Generator;

/// <summary>Writes a tile of W += Σ δ xᵀ: it holds the weights of several inputs in registers and goes through the rows once.</summary>
internal static class OuterProductTileWriter
{
    /// <summary>
    /// A tile asks for the weights of the third behind it: with 32 rows it takes 50 to 140 ns, and what lies in memory comes
    /// later than that.
    /// </summary>
    private const int TilesAhead = 3;

    /// <param name="writer">Where to.</param>
    /// <param name="shape">The layer.</param>
    /// <param name="tile">The weights in its registers.</param>
    /// <param name="errorsAreCopied">Whether the errors of its outputs were copied side by side.</param>
    public static void Write(CodeWriter writer, Shape shape, OuterProductTile tile, bool errorsAreCopied)
    {
        PanelTiling tiling = tile.Tiling;
        bool asksForRows = Prefetching.PaysForRows(shape.Inputs);
        string ahead = asksForRows ? " With each row it asks for a line of the inputs behind these." : "";
        writer.Summary($"A tile of {Counted.Inputs(tile.Inputs)} and {tiling.TileLanes} outputs.{ahead}");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {tiling.TileName(OuterProductWriter.Name(shape), tile.Inputs)}(ref float x, ref float e, ref float w, nuint rows)"))
        {
            tile.WriteLoads(writer);
            writer.Line();
            if (Prefetching.Pays(shape))
            {
                WritePrefetch(writer, tile);
                writer.Line();
            }

            using (writer.Block("for (; rows > 0; rows--)"))
            {
                if (asksForRows)
                {
                    // Each row's lie far from the others'.
                    writer.Line($"CacheLine.Prefetch(ref Unsafe.Add(ref x, {PanelLayout.LaneCount}));");
                    writer.Line();
                }

                tile.WriteRow(writer);
                writer.Line();
                writer.Line($"x = ref Unsafe.Add(ref x, {PanelLayout.RowStride(shape.Inputs)});");
                int stride = errorsAreCopied ? tiling.TileLanes : PanelLayout.RowStride(shape.Outputs);
                writer.Line($"e = ref Unsafe.Add(ref e, {stride});");
            }

            writer.Line();
            tile.WriteStores(writer);
        }
    }

    private static void WritePrefetch(CodeWriter writer, OuterProductTile tile)
    {
        // A tile has two cache lines of an input's weights, or a part of one.
        int size = tile.Inputs * tile.Tiling.PanelWidth;
        int next = TilesAhead * size;
        int step = tile.Tiling.TileLanes > PanelLayout.LaneCount ? PanelLayout.LaneCount : Math.Max(PanelLayout.LaneCount, tile.Tiling.PanelWidth);
        writer.Line("// Weights of tiles to come, asked for while this one is computed.");
        using (writer.Block($"for (nuint weight = {next}; weight < {next + size}; weight += {step})"))
        {
            writer.Line("CacheLine.Prefetch(ref Unsafe.Add(ref w, weight));");
        }
    }
}
