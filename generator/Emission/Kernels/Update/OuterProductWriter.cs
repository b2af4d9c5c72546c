namespace GenNet.Generator;

/// <summary>
/// Writes W += Σ δ xᵀ over the rows (Nielsen, chapter 2, BP4), in the tiles of <see cref="OuterProductTileWriter"/>: a weight is
/// read and written once for the whole mini-batch (where rows are long, once for as many as are near at a time), and there is no
/// gradient in between.
/// </summary>
internal static class OuterProductWriter
{
    /// <summary>Errors that are copied side by side at a time: 8 KiB, a quarter of the smallest first cache.</summary>
    private const int CopiedErrors = 2048;

    public static string Name(Shape shape) => $"AddOuterProducts{shape}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        width = width.ForRowsOf(shape.Outputs);
        WriteDriver(writer, width, shape);
        foreach (PanelTiling tiling in PanelTiling.Of(shape, width))
        {
            foreach (int inputs in TileHeights(width, shape, tiling))
            {
                writer.Line();
                OuterProductTileWriter.Write(writer, shape, OuterProductTile.Of(width, tiling, inputs), CopiesErrors(shape, width));
            }
        }
    }

    /// <summary>The height of the tiles, and of the last one where they do not divide the inputs.</summary>
    private static IEnumerable<int> TileHeights(VectorWidth width, Shape shape, PanelTiling tiling)
    {
        int height = width.InputTile(tiling.TileLanes);
        if (shape.Inputs >= height)
        {
            yield return height;
        }

        if (shape.Inputs % height != 0)
        {
            yield return shape.Inputs % height;
        }
    }

    private static void WriteDriver(CodeWriter writer, VectorWidth width, Shape shape)
    {
        writer.Summary($"W += Σ δ xᵀ over the rows: {Counted.Neurons(shape)}.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(shape)}(ref float inputs, ref float errors, ref float weights, nuint rows, Share share)"))
        {
            bool copiesErrors = CopiesErrors(shape, width);
            if (copiesErrors)
            {
                writer.Line("// The errors of a tile's outputs, side by side.");
                writer.Line($"ref float e = ref ThreadMemory.Floats({CopiedErrors});");
                writer.Line();
            }

            PanelTiling.WriteOutputLoops(writer, shape, PanelTiling.Of(shape, width), (tiling, output) =>
            {
                if (copiesErrors)
                {
                    WriteRowLoop(writer, width, shape, tiling, output(0));
                    return;
                }

                writer.Line($"ref float e = ref {Reference.At("errors", output(0))};");
                WriteInputLoop(writer, width, shape, tiling, "inputs", "rows");
            });
        }
    }

    /// <summary>
    /// Whether errors are copied before tiles go through them: where a row of inputs is long, and so is a row of errors, each of
    /// which many tiles would look for in a page of its own.
    /// </summary>
    private static bool CopiesErrors(Shape shape, VectorWidth width) =>
        Prefetching.PaysForRows(shape.Inputs) && PanelTiling.Of(shape, width).Sum(tiling => tiling.Tiles) > 1;

    /// <summary>
    /// Writes the loop over the rows, as many at a time as stay in the first cache: a tile's errors, its inputs and the next one's.
    /// </summary>
    private static void WriteRowLoop(CodeWriter writer, VectorWidth width, Shape shape, PanelTiling tiling, string output)
    {
        int most = CopiedErrors / tiling.TileLanes;
        int stride = PanelLayout.RowStride(shape.Outputs);
        using (writer.Block($"for (nuint row = 0; row < rows; row += {most})"))
        {
            writer.Line($"nuint count = Math.Min({most}, rows - row);");
            writer.Line($"ref float x = ref Unsafe.Add(ref inputs, row * {PanelLayout.RowStride(shape.Inputs)});");
            string first = output == "0" ? $"row * {stride}" : $"(row * {stride}) + {output}";
            writer.Line($"RowPanel.Copy(ref Unsafe.Add(ref errors, {first}), {stride}, count, ref e, {tiling.TileLanes});");
            writer.Line();
            WriteInputLoop(writer, width, shape, tiling, "x", "count");
        }
    }

    private static void WriteInputLoop(
        CodeWriter writer, VectorWidth width, Shape shape, PanelTiling tiling, string inputs, string rows)
    {
        int height = width.InputTile(tiling.TileLanes);
        int rest = shape.Inputs % height;
        int whole = shape.Inputs - rest;
        string Call(int tileHeight, string x, string w) => $"{tiling.TileName(Name(shape), tileHeight)}(ref {x}, ref e, ref {w}, {rows});";

        if (whole == height)
        {
            using (writer.Block("if (share.IsFirst)"))
            {
                writer.Line(Call(height, inputs, "w"));
            }
        }
        else if (whole > 0)
        {
            writer.Line($"nuint last = share.End({whole / height}) * {height};");
            using (writer.Block($"for (nuint input = share.Start({whole / height}) * {height}; input < last; input += {height})"))
            {
                writer.Line(Call(height, $"Unsafe.Add(ref {inputs}, input)", $"Unsafe.Add(ref w, input * {tiling.PanelWidth})"));
            }
        }

        if (rest > 0)
        {
            if (whole > 0)
            {
                writer.Line();
            }

            using (writer.Block("if (share.IsLast)"))
            {
                writer.Line(Call(rest, Reference.At(inputs, whole), Reference.At("w", (long)whole * tiling.PanelWidth)));
            }
        }
    }
}
