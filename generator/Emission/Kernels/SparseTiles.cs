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

    /// <summary>The stretches of a shape. The weights of a block must fit into the registers with something to spare.</summary>
    public static IEnumerable<PanelTiling> Of(Shape shape, VectorWidth width) =>
        PanelTiling.Of(shape, panelWidth => width.Bits == 512 ? width.TileLanes(panelWidth) : width.Lanes);

    /// <summary>How many inputs the tiles span: a block, and what is left of the last one.</summary>
    public static IEnumerable<int> Heights(Shape shape)
    {
        yield return InputBlocks.Size;
        if (shape.Inputs % InputBlocks.Size != 0)
        {
            yield return shape.Inputs % InputBlocks.Size;
        }
    }

    public static string TileName(string kernel, PanelTiling tiling, int inputs) =>
        $"{kernel}Tile{inputs}By{tiling.TileLanes}{(tiling.PanelWidth > tiling.TileLanes ? "Of" + tiling.PanelWidth : "")}";

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

    /// <summary>Writes the call of a tile.</summary>
    public static void WriteCall(CodeWriter writer, string kernel, PanelTiling tiling, int inputs, string block)
    {
        string At(string origin, int factor) => int.TryParse(block, out int constant)
            ? Reference.At(origin, (long)constant * factor)
            : $"Unsafe.Add(ref {origin}, {block} * {factor})";

        writer.Line($"{TileName(kernel, tiling, inputs)}({At("marks", 1).Replace(" * 1", "")}, ref {At("x", InputBlocks.Size)}, ref y, ref {At("w", InputBlocks.Size * tiling.PanelWidth)});");
    }

    /// <summary>Writes a loop over the rows that are marked, with <c>x</c> and <c>y</c> at each in turn.</summary>
    public static void WriteRowLoop(CodeWriter writer, Shape shape, Action body)
    {
        using (writer.Block("for (; marks != 0; marks &= marks - 1)"))
        {
            writer.Line("nuint row = (nuint)BitOperations.TrailingZeroCount(marks);");
            writer.Line($"ref float xs = ref Unsafe.Add(ref x, row * {PanelLayout.RowStride(shape.Inputs)});");
            writer.Line($"ref float ys = ref Unsafe.Add(ref y, row * {PanelLayout.RowStride(shape.Outputs)});");
            body();
        }
    }
}
