namespace GenNet.Generator;

/// <summary>
/// Writes W += Σ δ xᵀ for a first layer from lists of the inputs that are not zero: row by row, each weight that
/// the row has a share in. Every weight adds its rows in their order.
/// </summary>
internal static class ListedOuterProductWriter
{
    public static string Name(Shape shape) => $"AddListedOuterProducts{shape}";

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        writer.Summary($"W += Σ δ xᵀ over the rows, from the lists of inputs that are not zero: {shape.Inputs} inputs, {shape.Outputs} outputs.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(shape)}(InputLists lists, ref float errors, ref float weights, nuint rows, Share share)"))
        {
            writer.Line("ref ushort positions = ref lists.Positions;");
            writer.Line("ref float values = ref lists.Values;");
            PanelTiling.WriteOutputLoops(writer, shape, PanelTiling.Of(shape, width), (tiling, output) =>
            {
                writer.Line($"ref float e = ref {Reference.At("errors", output(0))};");
                using (writer.Block("for (nuint row = 0; row < rows; row++)"))
                {
                    writer.Line("nuint start = lists.Start(row, share);");
                    string error = $"ref Unsafe.Add(ref e, row * {PanelLayout.RowStride(shape.Outputs)})";
                    writer.Line($"{RowName(shape, tiling)}(ref Unsafe.Add(ref positions, start), ref Unsafe.Add(ref values, start), lists.End(row, share) - start, {error}, ref w);");
                }
            });
        }

        foreach (PanelTiling tiling in PanelTiling.Of(shape, width))
        {
            writer.Line();
            WriteRow(writer, width, shape, tiling);
        }
    }

    private static string RowName(Shape shape, PanelTiling tiling) => tiling.TileName(Name(shape), 1);

    private static void WriteRow(CodeWriter writer, VectorWidth width, Shape shape, PanelTiling tiling)
    {
        int vectors = tiling.Vectors(width);
        string Error(int vector) => $"error{tiling.Suffix(width, vector)}";

        writer.Summary($"The weights of the listed inputs and {tiling.TileLanes} outputs, for one row.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
        using (writer.Method(
            $"private static void {RowName(shape, tiling)}(ref ushort positions, ref float values, nuint length, ref float e, ref float w)"))
        {
            for (int vector = 0; vector < vectors; vector++)
            {
                writer.Line($"{width.Vector} {Error(vector)} = {width.Load("e", $"{vector * width.Lanes}")};");
            }

            writer.Line();
            using (writer.Block("for (nuint k = 0; k < length; k++)"))
            {
                writer.Line($"ref float wk = ref Unsafe.Add(ref w, (nuint)Unsafe.Add(ref positions, k) * {tiling.PanelWidth});");
                writer.Line($"{width.Vector} x = {width.Type}.Create(Unsafe.Add(ref values, k));");
                for (int vector = 0; vector < vectors; vector++)
                {
                    string place = $"{vector * width.Lanes}";
                    string sum = width.MultiplyAdd(Error(vector), "x", width.Load("wk", place));
                    writer.Line(VectorWidth.Store(sum, "wk", place));
                }
            }
        }
    }
}
