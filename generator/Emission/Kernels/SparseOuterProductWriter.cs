namespace GenNet.Generator;

/// <summary>
/// Writes W += Σ δ xᵀ for the first layer, where most inputs are zero: block by block of inputs, over the rows that are
/// not zero there. Every weight still adds its rows in their order.
/// </summary>
internal static class SparseOuterProductWriter
{
    public static string Name(Shape shape) => $"AddSparseOuterProducts{shape}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        WriteDriver(writer, width, shape);
        foreach (PanelTiling tiling in SparseTiles.Of(shape, width))
        {
            foreach (int inputs in SparseTiles.Heights(shape))
            {
                writer.Line();
                WriteTile(writer, width, shape, tiling, inputs);
            }
        }
    }

    private static void WriteDriver(CodeWriter writer, VectorWidth width, Shape shape)
    {
        int whole = shape.Inputs / InputBlocks.Size;
        int rest = shape.Inputs % InputBlocks.Size;

        writer.Summary($"W += Σ δ xᵀ over the rows, passing over blocks of {InputBlocks.Size} inputs that are all zero: {shape.Inputs} inputs, {shape.Outputs} outputs.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(shape)}(ref float inputs, ref ulong nonZeroRows, ref float errors, ref float weights, nuint rows, Share share)"))
        {
            PanelTiling.WriteOutputLoops(writer, shape, SparseTiles.Of(shape, width), (tiling, output) =>
            {
                writer.Line($"ref float e = ref {Reference.At("errors", output(0))};");
                writer.Line($"nuint last = share.End({whole});");
                SparseTiles.WriteGroupLoop(writer, shape, "e", () =>
                {
                    using (writer.Block($"for (nuint block = share.Start({whole}); block < last; block++)"))
                    {
                        SparseTiles.WriteCall(writer, Name(shape), tiling, InputBlocks.Size, "block");
                    }

                    if (rest > 0)
                    {
                        writer.Line();
                        using (writer.Block("if (share.IsLast)"))
                        {
                            SparseTiles.WriteCall(writer, Name(shape), tiling, rest, $"{whole}");
                        }
                    }
                });
            });
        }
    }

    private static void WriteTile(CodeWriter writer, VectorWidth width, Shape shape, PanelTiling tiling, int inputs)
    {
        int vectors = tiling.Vectors(width);
        string Part(int vector) => vectors == 1 ? "" : $"{(char)('a' + vector)}";
        string Weight(int input, int vector) => $"w{input}{Part(vector)}";
        string Place(int input, int vector) => $"{(input * tiling.PanelWidth) + (vector * width.Lanes)}";

        writer.Summary($"{inputs} {(inputs == 1 ? "input" : "inputs")} and {tiling.TileLanes} outputs of the rows that are marked.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {SparseTiles.TileName(Name(shape), tiling, inputs)}(ulong marks, ref float x, ref float y, ref float w)"))
        {
            for (int input = 0; input < inputs; input++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    writer.Line($"{width.Vector} {Weight(input, vector)} = {width.Load("w", Place(input, vector))};");
                }
            }

            writer.Line();
            SparseTiles.WriteRowLoop(writer, shape, () =>
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    writer.Line($"{width.Vector} error{Part(vector)} = {width.Load("ys", $"{vector * width.Lanes}")};");
                }

                for (int input = 0; input < inputs; input++)
                {
                    string broadcast = $"{width.Type}.Create({Reference.At("xs", input)})";
                    if (vectors > 1)
                    {
                        writer.Line($"{width.Vector} x{input} = {broadcast};");
                        broadcast = $"x{input}";
                    }

                    for (int vector = 0; vector < vectors; vector++)
                    {
                        writer.Line($"{Weight(input, vector)} = {width.MultiplyAdd("error" + Part(vector), broadcast, Weight(input, vector))};");
                    }
                }
            });
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
