namespace GenNet.Generator;

/// <summary>
/// Writes the matrix product z = W·x + b for many rows at once. A tile holds the sums of several rows and up to two
/// vectors of outputs in registers and goes through the inputs once: each weight it loads serves every row, each
/// input every lane. Every output adds its inputs in their order, so results do not depend on the vector width.
/// </summary>
internal static class ProductWriter
{
    public static string Name(Shape shape) => $"Multiply{shape}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        WriteDriver(writer, width, shape);
        foreach (PanelTiling tiling in PanelTiling.Of(shape, width))
        {
            foreach (int rows in width.RowTiles(tiling.TileLanes))
            {
                writer.Line();
                WriteTile(writer, width, shape, tiling, rows);
            }
        }
    }

    private static void WriteDriver(CodeWriter writer, VectorWidth width, Shape shape)
    {
        writer.Summary($"z = W·x + b for every row: {shape.Inputs} inputs, {shape.Outputs} outputs.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(shape)}(ref float inputs, ref float weights, ref float biases, ref float outputs, nuint rows)"))
        {
            PanelTiling.WriteOutputLoops(writer, shape, PanelTiling.Of(shape, width), (tiling, output) =>
            {
                writer.Line($"ref float b = ref {Reference.At("biases", output(0))};");
                writer.Line($"ref float z = ref {Reference.At("outputs", output(0))};");
                WriteRowLoop(writer, width, shape, tiling);
            });
        }
    }

    /// <summary>The highest tile as long as it is filled, then the lowest that takes what is left.</summary>
    private static void WriteRowLoop(CodeWriter writer, VectorWidth width, Shape shape, PanelTiling tiling)
    {
        IReadOnlyList<int> heights = width.RowTiles(tiling.TileLanes);
        int inputStride = PanelLayout.RowStride(shape.Inputs);
        int outputStride = PanelLayout.RowStride(shape.Outputs);

        void WriteCall(int rows)
        {
            writer.Line($"{tiling.TileName(Name(shape), rows)}(ref Unsafe.Add(ref inputs, row * {inputStride}), ref w, ref b, ref Unsafe.Add(ref z, row * {outputStride}));");
        }

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

    private static void WriteTile(CodeWriter writer, VectorWidth width, Shape shape, PanelTiling tiling, int rows)
    {
        int inputStride = PanelLayout.RowStride(shape.Inputs);
        int outputStride = PanelLayout.RowStride(shape.Outputs);
        int vectors = tiling.Vectors(width);
        string Sum(int row, int vector) => $"z{row}{tiling.Suffix(width, vector)}";
        string Weight(int vector) => $"weight{tiling.Suffix(width, vector)}";

        writer.Summary($"A tile of {rows} rows and {tiling.TileLanes} outputs.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {tiling.TileName(Name(shape), rows)}(ref float x, ref float w, ref float b, ref float z)"))
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
            using (writer.Block($"for (nuint k = 0; k < {shape.Inputs}; k++)"))
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    string place = Reference.Plus("k", tiling.PanelWidth, vector * width.Lanes);
                    writer.Line($"{width.Vector} {Weight(vector)} = {width.Load("w", place)};");
                }

                for (int row = 0; row < rows; row++)
                {
                    string input = $"Unsafe.Add(ref x, {Reference.Plus("k", row * inputStride)})";
                    string broadcast = $"{width.Type}.Create({input})";
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

            writer.Line();
            for (int row = 0; row < rows; row++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    writer.Line(VectorWidth.Store(Sum(row, vector), "z", $"{(row * outputStride) + (vector * width.Lanes)}"));
                }
            }
        }
    }
}
