namespace GenNet.Generator;

/// <summary>
/// What the two kernels that skip zeros have in common. The weights of a block of inputs stand in registers while a tile
/// goes through the rows that have anything but zeros in that block, a bit for each. What it passes over would have been
/// multiplied by zero, so the result is the dense kernel's, bit for bit.
/// </summary>
internal static class SparseTiles
{
    /// <summary>Whether the inputs of a shape are many enough that the first layer has these kernels.</summary>
    public static bool Apply(Shape shape) => shape.Inputs >= InputBlocks.LeastInputs;

    /// <summary>How many inputs the tiles span: a block, and what is left of the last one.</summary>
    public static IEnumerable<int> Heights(Shape shape)
    {
        yield return InputBlocks.Size;
        if (shape.Inputs % InputBlocks.Size != 0)
        {
            yield return shape.Inputs % InputBlocks.Size;
        }
    }

    /// <summary>Writes the calls of tiles for the whole blocks, in a loop, and for what is left of the last one.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="shape">The layer's.</param>
    /// <param name="kernel">The kernel's name.</param>
    /// <param name="tiling">The outputs.</param>
    /// <param name="outputs">The rows of outputs, activations or errors, at the tile's first.</param>
    /// <param name="first">The first block, as an expression.</param>
    /// <param name="last">The whole block to stop before, as an expression.</param>
    /// <param name="restCondition">When to compute the rest; always, where it is empty.</param>
    public static void WriteBlockCalls(
        CodeWriter writer, Shape shape, string kernel, PanelTiling tiling, string outputs, string first, string last, string restCondition)
    {
        using (writer.Block($"for (nuint block = {first}; block < {last}; block++)"))
        {
            WriteCall(InputBlocks.Size, "block", $"block * {InputBlocks.Size}", $"block * {InputBlocks.Size * tiling.PanelWidth}");
        }

        int rest = shape.Inputs % InputBlocks.Size;
        if (rest == 0)
        {
            return;
        }

        int start = shape.Inputs - rest;
        writer.Line();
        using (restCondition.Length == 0 ? default : writer.Block($"if ({restCondition})"))
        {
            WriteCall(rest, $"{start / InputBlocks.Size}", $"{start}", $"{(long)start * tiling.PanelWidth}");
        }

        void WriteCall(int inputs, string mark, string input, string weight) => writer.Line(
            $"{tiling.TileName(kernel, inputs)}(ref Unsafe.Add(ref nonZeroRows, {mark}), ref Unsafe.Add(ref inputs, {input}), ref {outputs}, ref Unsafe.Add(ref w, {weight}), rows);");
    }

    /// <summary>
    /// Writes one tile: the weights of a block of inputs in registers, and a loop over the rows that are marked, in which
    /// <paramref name="add"/> adds a product for each weight.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="width">The vectors.</param>
    /// <param name="shape">The layer's.</param>
    /// <param name="kernel">The kernel's name.</param>
    /// <param name="tiling">The tile's outputs.</param>
    /// <param name="inputs">The tile's inputs.</param>
    /// <param name="row">What a row's vectors of outputs are called: <c>z</c>, <c>error</c>.</param>
    /// <param name="add">Given the names of a weight, of an input and of an output's vector, the statement.</param>
    /// <param name="changesRows">Whether the rows change, or else the weights.</param>
    public static void WriteTile(
        CodeWriter writer,
        VectorWidth width,
        Shape shape,
        string kernel,
        PanelTiling tiling,
        int inputs,
        string row,
        Func<string, string, string, string> add,
        bool changesRows)
    {
        int vectors = tiling.Vectors(width);
        string Part(int vector) => tiling.Suffix(width, vector);
        string Weight(int input, int vector) => $"w{input}{Part(vector)}";
        string Place(int input, int vector) => $"{(input * tiling.PanelWidth) + (vector * width.Lanes)}";

        void ForEachVector(Action<int> write)
        {
            for (int vector = 0; vector < vectors; vector++)
            {
                write(vector);
            }
        }

        void ForEachWeight(Action<int, int> write)
        {
            for (int input = 0; input < inputs; input++)
            {
                ForEachVector(vector => write(input, vector));
            }
        }

        writer.Summary($"{Counted.Inputs(inputs)} and {tiling.TileLanes} outputs of the rows that are marked.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method($"private static void {tiling.TileName(kernel, inputs)}(ref ulong marks, ref float x, ref float y, ref float w, nuint rows)"))
        {
            ForEachWeight((input, vector) =>
                writer.Line($"{width.Vector} {Weight(input, vector)} = {width.Load("w", Place(input, vector))};"));
            writer.Line();
            using (writer.Block($"for (nuint group = 0; group < rows; group += {InputBlocks.RowsInGroup})"))
            {
                string marks = $"Unsafe.Add(ref marks, group / {InputBlocks.RowsInGroup} * {InputBlocks.Words(shape.Inputs)})";
                using (writer.Block($"for (ulong marked = {marks}; marked != 0; marked &= marked - 1)"))
                {
                    writer.Line("nuint row = group + (nuint)BitOperations.TrailingZeroCount(marked);");
                    writer.Line($"ref float xs = ref Unsafe.Add(ref x, row * {PanelLayout.RowStride(shape.Inputs)});");
                    writer.Line($"ref float ys = ref Unsafe.Add(ref y, row * {PanelLayout.RowStride(shape.Outputs)});");
                    ForEachVector(vector => writer.Line($"{width.Vector} {row}{Part(vector)} = {width.Load("ys", Place(0, vector))};"));
                    ForEachWeight((input, vector) =>
                    {
                        string broadcast = $"{width.Type}.Create({Reference.At("xs", input)})";
                        if (vectors > 1 && vector == 0)
                        {
                            writer.Line($"{width.Vector} x{input} = {broadcast};");
                        }

                        writer.Line(add(Weight(input, vector), vectors > 1 ? $"x{input}" : broadcast, row + Part(vector)));
                    });
                    if (changesRows)
                    {
                        ForEachVector(vector => writer.Line(VectorWidth.Store(row + Part(vector), "ys", Place(0, vector))));
                    }
                }
            }

            if (!changesRows)
            {
                writer.Line();
                ForEachWeight((input, vector) => writer.Line(VectorWidth.Store(Weight(input, vector), "w", Place(input, vector))));
            }
        }
    }
}
