namespace GenNet.Generator;

/// <summary>
/// Writes W += Σ δ xᵀ over the rows (Nielsen, chapter 2, BP4). A tile holds the weights of several inputs and up to two
/// vectors of outputs in registers and goes through the rows once; so a weight is read and written once for the whole
/// mini-batch, and there is no gradient in between.
/// </summary>
internal static class OuterProductWriter
{
    public static string Name(Shape shape) => $"AddOuterProducts{shape}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        width = width.ForRowsOf(shape.Outputs);
        WriteDriver(writer, width, shape);
        foreach (PanelTiling tiling in PanelTiling.OfRows(shape, width))
        {
            foreach (int inputs in TileHeights(width, shape, tiling))
            {
                writer.Line();
                WriteTile(writer, width, shape, tiling, inputs);
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
        writer.Summary($"W += Σ δ xᵀ over the rows: {shape.Inputs} inputs, {shape.Outputs} outputs.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(shape)}(ref float inputs, ref float errors, ref float weights, nuint rows, Share share)"))
        {
            PanelTiling.WriteOutputLoops(writer, shape, PanelTiling.OfRows(shape, width), (tiling, output) =>
            {
                writer.Line($"ref float e = ref {Reference.At("errors", output(0))};");
                WriteInputLoop(writer, width, shape, tiling);
            });
        }
    }

    private static void WriteInputLoop(CodeWriter writer, VectorWidth width, Shape shape, PanelTiling tiling)
    {
        int height = width.InputTile(tiling.TileLanes);
        int rest = shape.Inputs % height;
        int whole = shape.Inputs - rest;
        bool asksForRows = Prefetching.PaysForRows(shape.Inputs);
        if (whole == height)
        {
            using (writer.Block("if (share.IsFirst)"))
            {
                writer.Line($"{tiling.TileName(Name(shape), height)}(ref inputs, ref e, ref w, rows);");
            }
        }
        else if (whole > 0)
        {
            writer.Line($"nuint last = share.End({whole / height}) * {height};");
            using (writer.Block($"for (nuint input = share.Start({whole / height}) * {height}; input < last; input += {height})"))
            {
                string next = "";
                if (asksForRows)
                {
                    WriteNext(writer, shape, tiling, height);
                    next = ", ref next, stride";
                }

                writer.Line($"{tiling.TileName(Name(shape), height)}(ref Unsafe.Add(ref inputs, input), ref e, ref Unsafe.Add(ref w, input * {tiling.PanelWidth}), rows{next});");
            }
        }

        if (rest > 0)
        {
            string x = Reference.At("inputs", whole);
            string w = Reference.At("w", (long)whole * tiling.PanelWidth);
            if (whole > 0)
            {
                writer.Line();
            }

            using (writer.Block("if (share.IsLast)"))
            {
                string next = asksForRows ? $", ref {Reference.At("e", tiling.TileLanes)}, {PanelLayout.RowStride(shape.Outputs)}" : "";
                writer.Line($"{tiling.TileName(Name(shape), rest)}(ref {x}, ref e, ref {w}, rows{next});");
            }
        }
    }

    /// <summary>
    /// Writes where the lines lie that a tile asks for, one with each row, as each row's are far from the others'. Two tiles
    /// or more share a line of inputs; the errors of two vectors of outputs lie in up to two.
    /// </summary>
    private static void WriteNext(CodeWriter writer, Shape shape, PanelTiling tiling, int height)
    {
        const int Line = PanelLayout.LaneCount;
        writer.Line("// With every row the tile asks for a line of the next inputs, or at the end, of the errors of the outputs behind these.");
        writer.Line($"ref float next = ref Unsafe.Add(ref inputs, input + {Line});");
        writer.Line($"nuint stride = {PanelLayout.RowStride(shape.Inputs)};");
        using (writer.Block($"if (input + {2 * height} >= last)"))
        {
            writer.Line($"next = ref Unsafe.Add(ref e, {tiling.TileLanes} + ((last - {height} - input) / {height} * {Line}));");
            writer.Line($"stride = {PanelLayout.RowStride(shape.Outputs)};");
        }

        writer.Line();
    }

    private static void WriteTile(CodeWriter writer, VectorWidth width, Shape shape, PanelTiling tiling, int inputs)
    {
        int vectors = tiling.Vectors(width);
        string Weight(int input, int vector) => $"w{input}{tiling.Suffix(width, vector)}";
        string Error(int vector) => $"error{tiling.Suffix(width, vector)}";
        string Place(int input, int vector) => $"{(input * tiling.PanelWidth) + (vector * width.Lanes)}";

        bool asksForRows = Prefetching.PaysForRows(shape.Inputs);
        string ahead = asksForRows ? " With each row it asks for a line of what comes <c>next</c>." : "";
        writer.Summary($"A tile of {inputs} {(inputs == 1 ? "input" : "inputs")} and {tiling.TileLanes} outputs.{ahead}");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {tiling.TileName(Name(shape), inputs)}(ref float x, ref float e, ref float w, nuint rows{(asksForRows ? ", ref float next, nuint stride" : "")})"))
        {
            for (int input = 0; input < inputs; input++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    writer.Line($"{width.Vector} {Weight(input, vector)} = {width.Load("w", Place(input, vector))};");
                }
            }

            writer.Line();
            if (Prefetching.Pays(shape))
            {
                // A tile has two cache lines of an input's weights, or a part of one.
                int next = inputs * tiling.PanelWidth;
                int step = tiling.TileLanes > PanelLayout.LaneCount ? PanelLayout.LaneCount : tiling.PanelWidth;
                writer.Line("// The next tile's weights, asked for while this one is computed.");
                using (writer.Block($"for (nuint weight = {next}; weight < {2 * next}; weight += {step})"))
                {
                    writer.Line("CacheLine.Prefetch(ref Unsafe.Add(ref w, weight));");
                }

                writer.Line();
            }

            using (writer.Block("for (; rows > 0; rows--)"))
            {
                if (asksForRows)
                {
                    writer.Line("CacheLine.Prefetch(ref next);");
                    writer.Line("next = ref Unsafe.Add(ref next, stride);");
                    writer.Line();
                }

                for (int vector = 0; vector < vectors; vector++)
                {
                    writer.Line($"{width.Vector} {Error(vector)} = {width.Load("e", $"{vector * width.Lanes}")};");
                }

                for (int input = 0; input < inputs; input++)
                {
                    string broadcast = $"{width.Type}.Create({Reference.At("x", input)})";
                    if (vectors > 1)
                    {
                        writer.Line($"{width.Vector} x{input} = {broadcast};");
                        broadcast = $"x{input}";
                    }

                    for (int vector = 0; vector < vectors; vector++)
                    {
                        writer.Line($"{Weight(input, vector)} = {width.MultiplyAdd(Error(vector), broadcast, Weight(input, vector))};");
                    }
                }

                writer.Line();
                writer.Line($"x = ref Unsafe.Add(ref x, {PanelLayout.RowStride(shape.Inputs)});");
                writer.Line($"e = ref Unsafe.Add(ref e, {PanelLayout.RowStride(shape.Outputs)});");
            }

            writer.Line();
            for (int input = 0; input < inputs; input++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    writer.Line(VectorWidth.Store(Weight(input, vector), "w", Place(input, vector)));
                }
            }
        }
    }
}
