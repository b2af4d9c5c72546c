namespace GenNet.Generator;

/// <summary>
/// Writes the tiles of matrix products z = W·x + b, forward and back. A tile holds the sums of several rows and up to two
/// vectors of outputs in registers and goes through the inputs once: each weight it loads serves every row, each input
/// every lane. Every output adds its inputs in their order, so results do not depend on the vector width.
/// </summary>
internal static class ProductTileWriter
{
    public static void Write(CodeWriter writer, VectorWidth width, RowProduct product)
    {
        width = width.ForRowsOf(product.Shape.Outputs);
        bool first = true;
        foreach (PanelTiling tiling in product.Stretches(width))
        {
            foreach (int rows in width.RowTiles(tiling.TileLanes))
            {
                if (!first)
                {
                    writer.Line();
                }

                WriteTile(writer, width, product, tiling, rows);
                first = false;
            }
        }
    }

    /// <summary>
    /// Writes the calls that take all rows through one tile of outputs, with <c>w</c> at its weights, <c>b</c> at its
    /// biases and <c>z</c> at its results (and <c>a</c> at activations, for their derivative): the highest tile as long as it is filled, then the lowest that takes what is left.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="width">The vectors.</param>
    /// <param name="product">The product.</param>
    /// <param name="tiling">The outputs.</param>
    /// <param name="inputs">The block of inputs.</param>
    /// <param name="ahead">
    /// Given the rows of a tile, what it is to ask for ahead of time, where <see cref="Prefetching.Pays"/>: from where on, and
    /// how many floats with each input.
    /// </param>
    public static void WriteRowLoop(
        CodeWriter writer, VectorWidth width, RowProduct product, PanelTiling tiling, string inputs, Func<int, string> ahead)
    {
        IReadOnlyList<int> heights = width.RowTiles(tiling.TileLanes);
        string inputRow = $"row * {PanelLayout.RowStride(product.Shape.Inputs)}";
        string outputRow = $"row * {PanelLayout.RowStride(product.Shape.Outputs)}";
        void WriteCall(int rows) => writer.Line(
            $"{tiling.TileName(product.Kernel, rows)}("
            + $"ref Unsafe.Add(ref {inputs}, {inputRow}), ref w, ref b, "
            + (product.Derivative is null ? "" : $"ref Unsafe.Add(ref a, {outputRow}), ")
            + $"ref Unsafe.Add(ref z, {outputRow})"
            + (Prefetching.Pays(product.Shape) ? $", {ahead(rows)});" : ");"));

        if (heights.Count == 1)
        {
            using (writer.Block($"for (nuint row = 0; row < rows; row += {heights[0]})"))
            {
                WriteCall(heights[0]);
            }

            return;
        }

        writer.Line("nuint row = 0;");
        for (int i = 0; i < heights.Count - 1; i++)
        {
            string loop = i == 0 ? "while" : "if";
            using (writer.Block($"{loop} (row + {heights[i + 1]} < rows)"))
            {
                WriteCall(heights[i]);
                writer.Line($"row += {heights[i]};");
            }

            writer.Line();
        }

        using (writer.Block("if (row < rows)"))
        {
            WriteCall(heights[heights.Count - 1]);
        }
    }

    private static void WriteTile(CodeWriter writer, VectorWidth width, RowProduct product, PanelTiling tiling, int rows)
    {
        Shape shape = product.Shape;
        int inputStride = PanelLayout.RowStride(shape.Inputs);
        int outputStride = PanelLayout.RowStride(shape.Outputs);
        int vectors = tiling.Vectors(width);
        bool prefetches = Prefetching.Pays(shape);
        string Sum(int row, int vector) => $"z{row}{tiling.Suffix(width, vector)}";
        string Activation(int row, int vector) => $"a{row}{tiling.Suffix(width, vector)}";
        string Weight(int vector) => $"weight{tiling.Suffix(width, vector)}";

        // A large layer is worth a longer text, with less to count: two inputs at a time.
        int step = prefetches && shape.Inputs % 2 == 0 ? 2 : 1;

        WriteSummary(writer, product, tiling, rows);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {tiling.TileName(product.Kernel, rows)}(ref float x, ref float w, ref float b, "
            + (product.Derivative is null ? "" : "ref float a, ")
            + (prefetches ? "ref float z, ref float next, nuint ahead)" : "ref float z)")))
        {
            for (int row = 0; row < rows; row++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    string start = row == 0 ? width.Load("b", $"{vector * width.Lanes}") : Sum(0, vector);
                    writer.Line($"{width.Vector} {Sum(row, vector)} = {start};");
                }
            }

            writer.Line();
            using (writer.Block($"for (nuint k = 0; k < {shape.Inputs}; {(step == 1 ? "k++" : $"k += {step}")})"))
            {
                for (int input = 0; input < step; input++)
                {
                    // A scope of its own keeps the names apart.
                    using (step == 1 ? default : writer.Block())
                    {
                        WriteInput(input);
                    }
                }

                writer.Line();
                writer.Line($"w = ref Unsafe.Add(ref w, {step * tiling.PanelWidth});");
            }

            writer.Line();
            for (int row = 0; row < rows; row++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    string place = $"{(row * outputStride) + (vector * width.Lanes)}";
                    string result = Sum(row, vector);
                    if (product.Derivative is { } activation)
                    {
                        writer.Line($"{width.Vector} {Activation(row, vector)} = {width.Load("a", place)};");
                        result = $"({activation.VectorTimesDerivative(width, result, Activation(row, vector))})";
                    }

                    writer.Line(VectorWidth.Store(result, "z", place));
                }
            }
        }

        void WriteInput(int input)
        {
            if (prefetches)
            {
                writer.Line("CacheLine.Prefetch(ref next);");
                writer.Line("next = ref Unsafe.Add(ref next, ahead);");
            }

            for (int vector = 0; vector < vectors; vector++)
            {
                writer.Line($"{width.Vector} {Weight(vector)} = {width.Load("w", $"{(input * tiling.PanelWidth) + (vector * width.Lanes)}")};");
            }

            for (int row = 0; row < rows; row++)
            {
                string broadcast = $"{width.Type}.Create(Unsafe.Add(ref x, {Reference.Plus("k", (row * inputStride) + input)}))";
                if (vectors > 1)
                {
                    writer.Line($"{width.Vector} x{row} = {broadcast};");
                    broadcast = $"x{row}";
                }

                for (int vector = 0; vector < vectors; vector++)
                {
                    writer.Line($"{Sum(row, vector)} = {width.MultiplyAdd(Weight(vector), broadcast, Sum(row, vector))};");
                }
            }
        }
    }

    private static void WriteSummary(CodeWriter writer, RowProduct product, PanelTiling tiling, int rows)
    {
        string derivative = product.Derivative is null ? "" : $", times f'(z) = {product.Derivative.DerivativeFormula.Replace(">", "&gt;")}";
        string ahead = Prefetching.Pays(product.Shape)
            ? " With each input it asks for <c>ahead</c> floats of the weights that come next."
            : "";
        writer.Summary($"A tile of {rows} rows and {tiling.TileLanes} outputs{derivative}.{ahead}");
    }
}
