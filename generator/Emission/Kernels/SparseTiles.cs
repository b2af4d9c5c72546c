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

    /// <summary>
    /// How many inputs the tiles span: a block, or half of one where that is all that fits into the registers with something to
    /// spare; and what is left of the last one.
    /// </summary>
    public static IEnumerable<int> Heights(Shape shape, VectorWidth width, PanelTiling tiling)
    {
        int height = Height(width, tiling);
        yield return height;
        if (shape.Inputs % height != 0)
        {
            yield return shape.Inputs % height;
        }
    }

    /// <summary>
    /// The inputs of a whole tile. Half a block and two vectors of outputs is better than a block and one: a row's sums add half
    /// as many products one after another.
    /// </summary>
    private static int Height(VectorWidth width, PanelTiling tiling) =>
        width.HasManyRegisters || tiling.Vectors(width) == 1 ? InputBlocks.Size : InputBlocks.Size / 2;

    /// <summary>Writes the loop over groups of rows, and in it <paramref name="blocks"/>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="shape">The layer's.</param>
    /// <param name="outputs">The rows of outputs, activations or errors, that <c>y</c> becomes a reference into.</param>
    /// <param name="blocks">Writes the loop over the blocks.</param>
    public static void WriteGroupLoop(CodeWriter writer, Shape shape, string outputs, Action blocks)
    {
        using (writer.Block($"for (nuint row = 0; row < rows; row += {InputBlocks.RowsInGroup})"))
        {
            writer.Line($"ref ulong marks = ref Unsafe.Add(ref nonZeroRows, row / {InputBlocks.RowsInGroup} * {InputBlocks.Words(shape.Inputs)});");
            writer.Line($"ref float x = ref Unsafe.Add(ref inputs, row * {PanelLayout.RowStride(shape.Inputs)});");
            writer.Line($"ref float y = ref Unsafe.Add(ref {outputs}, row * {PanelLayout.RowStride(shape.Outputs)});");
            blocks();
        }
    }

    /// <summary>Writes the calls of tiles for the whole blocks, in a loop, and for what is left of the last one.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="width">The vectors.</param>
    /// <param name="shape">The layer's.</param>
    /// <param name="kernel">The kernel's name.</param>
    /// <param name="tiling">The outputs.</param>
    /// <param name="first">The first block, as an expression.</param>
    /// <param name="last">The whole block to stop before, as an expression.</param>
    /// <param name="restCondition">When to compute the rest; always, where it is empty.</param>
    public static void WriteBlockCalls(
        CodeWriter writer, VectorWidth width, Shape shape, string kernel, PanelTiling tiling, string first, string last, string restCondition)
    {
        int height = Height(width, tiling);
        using (writer.Block($"for (nuint block = {first}; block < {last}; block++)"))
        {
            for (int input = 0; input < InputBlocks.Size; input += height)
            {
                WriteCall(
                    height,
                    "block",
                    Reference.Plus($"block * {InputBlocks.Size}", input),
                    Reference.Plus($"block * {InputBlocks.Size * tiling.PanelWidth}", input * tiling.PanelWidth));
            }
        }

        int rest = shape.Inputs % InputBlocks.Size;
        if (rest == 0)
        {
            return;
        }

        writer.Line();
        using (restCondition.Length == 0 ? default : writer.Block($"if ({restCondition})"))
        {
            int start = shape.Inputs - rest;
            for (int input = start; input < shape.Inputs; input += height)
            {
                WriteCall(
                    Math.Min(height, shape.Inputs - input), $"{start / InputBlocks.Size}", $"{input}", $"{(long)input * tiling.PanelWidth}");
            }
        }

        void WriteCall(int inputs, string mark, string input, string weight) => writer.Line(
            $"{tiling.TileName(kernel, inputs)}(Unsafe.Add(ref marks, {mark}), ref Unsafe.Add(ref x, {input}), ref y, ref Unsafe.Add(ref w, {weight}));");
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

        writer.Summary($"{inputs} {(inputs == 1 ? "input" : "inputs")} and {tiling.TileLanes} outputs of the rows that are marked.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method($"private static void {tiling.TileName(kernel, inputs)}(ulong marks, ref float x, ref float y, ref float w)"))
        {
            ForEachWeight((input, vector) =>
                writer.Line($"{width.Vector} {Weight(input, vector)} = {width.Load("w", Place(input, vector))};"));
            writer.Line();
            using (writer.Block("for (; marks != 0; marks &= marks - 1)"))
            {
                writer.Line("nuint row = (nuint)BitOperations.TrailingZeroCount(marks);");
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

            if (!changesRows)
            {
                writer.Line();
                ForEachWeight((input, vector) => writer.Line(VectorWidth.Store(Weight(input, vector), "w", Place(input, vector))));
            }
        }
    }
}
