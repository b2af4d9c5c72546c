namespace GenNet.Generator;

/// <summary>
/// Writes z = W·x + b for a single sample, where there are no rows to fill the registers with: four partial sums, over
/// every fourth input each, keep the multiply-add units busy. They are added as (0 + 1) + (2 + 3) at every width.
/// </summary>
internal static class RowProductWriter
{
    private const int PartialSums = 4;

    public static string Name(Shape shape) => $"MultiplyRow{shape}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        writer.Summary($"z = W·x + b for one row: {shape.Inputs} inputs, {shape.Outputs} outputs.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Block(
            $"private static void {Name(shape)}(ref float x, ref float weights, ref float biases, ref float outputs)"))
        {
            PanelTiling.WriteOutputLoops(writer, width, shape, (tiling, output) =>
                WriteTile(writer, width, shape, tiling, output));
        }
    }

    private static void WriteTile(CodeWriter writer, VectorWidth width, Shape shape, PanelTiling tiling, Func<int, string> output)
    {
        int vectors = tiling.Vectors(width);
        int sums = Math.Min(PartialSums, shape.Inputs);
        int whole = shape.Inputs - (shape.Inputs % sums);
        string Sum(int part, int vector) => vectors == 1 ? $"sum{part}" : $"sum{part}{(char)('a' + vector)}";

        void WriteInput(Func<int, string> weight, int part, string input)
        {
            string broadcast = $"{width.Type}.Create({Reference.At("x", input)})";
            for (int vector = 0; vector < vectors; vector++)
            {
                string load = width.Load("w", weight((part * tiling.PanelWidth) + (vector * width.Lanes)));
                writer.Line($"{Sum(part, vector)} = {width.MultiplyAdd(load, broadcast, Sum(part, vector))};");
            }
        }

        for (int part = 0; part < sums; part++)
        {
            for (int vector = 0; vector < vectors; vector++)
            {
                string start = part == 0 ? width.Load("biases", output(vector * width.Lanes)) : width.Vector + ".Zero";
                writer.Line($"{width.Vector} {Sum(part, vector)} = {start};");
            }
        }

        writer.Line();
        using (writer.Block($"for (nuint k = 0; k < {whole}; k += {sums})"))
        {
            for (int part = 0; part < sums; part++)
            {
                WriteInput(place => Reference.Plus("k", tiling.PanelWidth, place), part, Reference.Plus("k", part));
            }
        }

        if (whole < shape.Inputs)
        {
            writer.Line();
            writer.Line("// The inputs that are left over.");
            for (int part = 0; part < shape.Inputs - whole; part++)
            {
                WriteInput(place => $"{((long)whole * tiling.PanelWidth) + place}", part, $"{whole + part}");
            }
        }

        writer.Line();
        for (int vector = 0; vector < vectors; vector++)
        {
            string total = sums switch
            {
                1 => Sum(0, vector),
                2 => $"({Sum(0, vector)} + {Sum(1, vector)})",
                3 => $"({Sum(0, vector)} + {Sum(1, vector)} + {Sum(2, vector)})",
                _ => $"(({Sum(0, vector)} + {Sum(1, vector)}) + ({Sum(2, vector)} + {Sum(3, vector)}))",
            };
            writer.Line(VectorWidth.Store(total, "outputs", output(vector * width.Lanes)));
        }
    }
}
