namespace GenNet.Generator;

/// <summary>A stretch of outputs whose weights stand in panels of one width, and how tiles go through it.</summary>
/// <param name="FirstOutput">Where it starts.</param>
/// <param name="LastOutput">Where it ends, exclusive; with the padding, if that is stored too.</param>
/// <param name="PanelWidth">Floats from one input's weights to the next input's.</param>
/// <param name="TileLanes">Outputs a tile computes side by side.</param>
internal sealed record PanelTiling(int FirstOutput, int LastOutput, int PanelWidth, int TileLanes)
{
    /// <summary>So many vectors of sums hide the latency of multiply-add, and leave registers for the rest.</summary>
    private const int SumsSideBySide = 8;

    /// <summary>The stretches of a shape: first the full panels, then the narrow one, where there are such.</summary>
    public static IEnumerable<PanelTiling> Of(Shape shape, VectorWidth width) => Of(shape, width.TileLanes);

    /// <summary>The same, with tiles as wide as the caller wants them.</summary>
    /// <param name="shape">The product.</param>
    /// <param name="tileLanes">The outputs of a tile in panels of a width.</param>
    public static IEnumerable<PanelTiling> Of(Shape shape, Func<int, int> tileLanes)
    {
        int full = PanelLayout.FullPanelCount(shape.Outputs) * PanelLayout.PanelWidth;
        if (full > 0)
        {
            yield return new(0, full, PanelLayout.PanelWidth, tileLanes(PanelLayout.PanelWidth));
        }

        if (PanelLayout.HasNarrowPanel(shape.Outputs))
        {
            int narrow = PanelLayout.NarrowPanelWidth(shape.Outputs);
            yield return new(full, full + narrow, narrow, tileLanes(narrow));
        }
    }

    /// <summary>The same, with tiles as wide as the panels.</summary>
    public static IEnumerable<PanelTiling> OfPanels(Shape shape) => Of(shape, panelWidth => panelWidth);

    /// <summary>Neurons in panels of any width: first the full ones, then one of the rest, in whole cache lines.</summary>
    public static IEnumerable<PanelTiling> OfPanels(int neurons, int width)
    {
        int padded = PanelLayout.PaddedSize(neurons);
        int rest = padded % width;
        if (rest < padded)
        {
            yield return new(0, padded - rest, width, width);
        }

        if (rest > 0)
        {
            yield return new(padded - rest, padded, rest, rest);
        }
    }

    /// <summary>
    /// The same for a single sample, with tiles over several panels, so that enough sums stand side by side: first tiles of
    /// whole panels, then one of what is left, with the narrow panel, which is not left alone.
    /// </summary>
    public static IEnumerable<PanelTiling> OfSeveralPanels(Shape shape, VectorWidth width)
    {
        int tileLanes = SumsSideBySide * width.Lanes;
        int outputs = PanelLayout.PaddedSize(shape.Outputs);
        int rest = outputs % tileLanes;
        if (rest == PanelLayout.LaneCount && outputs > rest)
        {
            rest += tileLanes;
        }

        if (rest < outputs)
        {
            yield return new(0, outputs - rest, PanelLayout.PanelWidth, tileLanes);
        }

        if (rest > 0)
        {
            yield return new(outputs - rest, outputs, PanelLayout.PanelWidth, rest);
        }
    }

    /// <summary>
    /// The same where they fit into one line, and no more shall be stored than these: first whole tiles, then one of what is left.
    /// </summary>
    /// <param name="outputs">How many are stored.</param>
    /// <param name="width">The vectors.</param>
    public static IEnumerable<PanelTiling> OfOneLine(int outputs, VectorWidth width)
    {
        int panel = PanelLayout.NarrowPanelWidth(outputs);
        int tileLanes = width.TileLanes(panel);
        int rest = outputs % tileLanes;
        if (rest < outputs)
        {
            yield return new(0, outputs - rest, panel, tileLanes);
        }

        if (rest > 0)
        {
            int vectors = (rest + width.Lanes - 1) / width.Lanes;
            yield return new(outputs - rest, outputs, panel, vectors * width.Lanes);
        }
    }

    /// <summary>Outputs that a tile stores; fewer than its lanes only in the last, where padding shall not be stored.</summary>
    public int TileOutputs => Math.Min(TileLanes, LastOutput - FirstOutput);

    /// <summary>Vectors side by side in a tile.</summary>
    public int Vectors(VectorWidth width) => TileLanes / width.Lanes;

    /// <summary>Tells the variables of a tile's vectors apart: <c>a</c>, <c>b</c>; nothing where there is only one.</summary>
    public string Suffix(VectorWidth width, int vector) => Vectors(width) == 1 ? "" : $"{(char)('a' + vector)}";

    /// <summary>Spells the place of a weight, from the tile's first on.</summary>
    /// <param name="shape">The product.</param>
    /// <param name="input">The input, as an expression.</param>
    /// <param name="further">How many inputs behind that one.</param>
    /// <param name="lane">The output, in the tile.</param>
    public string Weight(Shape shape, string input, int further, int lane)
    {
        // In a tile over several panels the last may be a narrow one.
        int wide = TileLanes > PanelWidth ? TileLanes - (TileLanes % PanelWidth) : TileLanes;
        int width = lane < wide ? PanelWidth : PanelLayout.LaneCount;
        long panel = (long)(lane / PanelWidth) * PanelWidth * shape.Inputs;
        return Reference.Plus(input, width, panel + (further * width) + (lane % PanelWidth));
    }

    /// <summary>The name of a tile: <c>Multiply784To16Tile12By16</c>, or <c>…Tile4By16Of32</c> in a wider panel.</summary>
    /// <param name="kernel">The name of its kernel.</param>
    /// <param name="height">Rows or inputs it spans.</param>
    public string TileName(string kernel, int height) =>
        $"{kernel}Tile{height}By{TileOutputs}{(PanelWidth > TileLanes ? "Of" + PanelWidth : "")}";

    /// <summary>
    /// Writes <paramref name="body"/> once for every tile of outputs of a shape, with <c>w</c> at the tile's first
    /// weight; as a loop only where there are several tiles.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="shape">The product.</param>
    /// <param name="stretches">Its stretches, from <see cref="Of(Shape, VectorWidth)"/>.</param>
    /// <param name="body">Given the tiling, and the spelling of an output of the tile by its place in it.</param>
    public static void WriteOutputLoops(
        CodeWriter writer, Shape shape, IEnumerable<PanelTiling> stretches, Action<PanelTiling, Func<int, string>> body)
    {
        WriteLoops(writer, stretches, "output", (tiling, output) =>
        {
            writer.Line($"ref float w = ref {tiling.FirstWeight(shape)};");
            body(tiling, output);
        });
    }

    /// <summary>Writes <paramref name="body"/> once for every tile; as a loop only where there are several.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="stretches">The stretches they are in.</param>
    /// <param name="index">The name of the loop's variable, at the first output of a tile.</param>
    /// <param name="body">Given the tiling, and the spelling of an output of the tile by its place in it.</param>
    public static void WriteLoops(
        CodeWriter writer, IEnumerable<PanelTiling> stretches, string index, Action<PanelTiling, Func<int, string>> body)
    {
        PanelTiling[] tilings = [.. stretches];
        foreach (PanelTiling tiling in tilings)
        {
            if (tiling != tilings[0])
            {
                writer.Line();
            }

            if (tiling.IsRepeated)
            {
                using (writer.Block($"for (nuint {index} = {tiling.FirstOutput}; {index} < {tiling.LastOutput}; {index} += {tiling.TileLanes})"))
                {
                    body(tiling, lane => Reference.Plus(index, lane));
                }
            }
            else if (tilings.Length > 1)
            {
                // A scope of its own keeps the names apart.
                using (writer.Block())
                {
                    body(tiling, lane => $"{tiling.FirstOutput + lane}");
                }
            }
            else
            {
                body(tiling, lane => $"{tiling.FirstOutput + lane}");
            }
        }
    }

    /// <summary>The number of its tiles.</summary>
    public int Tiles => (LastOutput - FirstOutput) / TileLanes;

    /// <summary>Whether it has several tiles.</summary>
    public bool IsRepeated => Tiles > 1;

    /// <summary>Spells the first weight of a tile, at <c>output</c> where the tiles are in a loop.</summary>
    private string FirstWeight(Shape shape) =>
        !IsRepeated ? Reference.At("weights", ((long)(FirstOutput - (FirstOutput % PanelWidth)) * shape.Inputs) + (FirstOutput % PanelWidth))
        : TileLanes >= PanelWidth ? $"Unsafe.Add(ref weights, output * {shape.Inputs})"
        : $"Unsafe.Add(ref weights, ((output - (output % {PanelWidth})) * {shape.Inputs}) + (output % {PanelWidth}))";
}
