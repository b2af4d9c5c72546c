namespace GenNet.Generator;

/// <summary>
/// Writes one layer for a single sample, over its active inputs only. Four partial sums, over every fourth of them each,
/// keep the multiply-add units busy; they are added as (0 + 1) + (2 + 3) at every width.
/// </summary>
internal static class ActiveLayerWriter
{
    private const int PartialSums = 4;

    public static string Name(RowLayer layer) => $"Active{layer.Name}";

    public static void Write(CodeWriter writer, VectorWidth width, RowLayer layer)
    {
        writer.Summary($"{layer.Formula} for one row, over its active inputs: {layer.Shape.Inputs} inputs, {layer.Shape.Outputs} outputs.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(layer)}(ref float x, ref int active, nuint count, ref float weights, ref float biases, ref float outputs)"))
        {
            PanelTiling.WriteOutputLoops(writer, layer.Shape, PanelTiling.Of(layer.Shape, width), (tiling, output) =>
                WriteTile(writer, width, layer, tiling, output));
        }
    }

    private static void WriteTile(
        CodeWriter writer, VectorWidth width, RowLayer layer, PanelTiling tiling, Func<int, string> output)
    {
        int vectors = tiling.Vectors(width);
        string Sum(int part, int vector) => $"sum{part}{tiling.Suffix(width, vector)}";

        void WriteInput(int part)
        {
            writer.Line($"nuint k{part} = (nuint)Unsafe.Add(ref active, {Reference.Plus("i", part)});");
            writer.Line($"{width.Vector} x{part} = {width.Type}.Create(Unsafe.Add(ref x, k{part}));");
            for (int vector = 0; vector < vectors; vector++)
            {
                string load = width.Load("w", Reference.Plus($"k{part}", tiling.PanelWidth, vector * width.Lanes));
                writer.Line($"{Sum(part, vector)} = {width.MultiplyAdd(load, $"x{part}", Sum(part, vector))};");
            }
        }

        for (int part = 0; part < PartialSums; part++)
        {
            for (int vector = 0; vector < vectors; vector++)
            {
                string start = part == 0 ? width.Load("biases", output(vector * width.Lanes)) : width.Vector + ".Zero";
                writer.Line($"{width.Vector} {Sum(part, vector)} = {start};");
            }
        }

        writer.Line();
        writer.Line("nuint i = 0;");
        using (writer.Block($"for (; i + {PartialSums} <= count; i += {PartialSums})"))
        {
            for (int part = 0; part < PartialSums; part++)
            {
                WriteInput(part);
            }
        }

        writer.Line();
        using (writer.Block("for (; i < count; i++)"))
        {
            WriteInput(0);
        }

        writer.Line();
        for (int vector = 0; vector < vectors; vector++)
        {
            string z = $"({Sum(0, vector)} + {Sum(1, vector)}) + ({Sum(2, vector)} + {Sum(3, vector)})";
            string a = layer.Activation is null ? $"({z})" : $"{layer.Activation.Name}({z})";
            writer.Line(VectorWidth.Store(a, "outputs", output(vector * width.Lanes)));
        }
    }
}
