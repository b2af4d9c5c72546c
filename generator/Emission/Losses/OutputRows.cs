namespace GenNet.Generator;

/// <summary>
/// Walks through the outputs of all rows of a mini-batch: row by row, or where several rows share a line of 16 floats, line
/// by line. Sums run over the 16 lanes of a line whatever the vector width.
/// </summary>
internal sealed class OutputRows(VectorWidth width, LayerPlan output)
{
    /// <summary>The float after the last of all rows.</summary>
    public string End => $"rows * {output.RowStride}";

    /// <summary>Vectors that a row takes where rows share lines; one, if it takes only a part of it.</summary>
    private int VectorsPerRow => Math.Max(output.RowStride / width.Lanes, 1);

    /// <summary>The lines of a row, or the line of several rows.</summary>
    public OutputLines Lines { get; } = new(width, output.SharesLines ? PanelLayout.LaneCount : output.Outputs);

    /// <summary>Writes the mask that partly filled vectors need.</summary>
    public void WriteMask(CodeWriter writer)
    {
        if (!output.SharesLines)
        {
            Lines.WriteMask(writer);
        }
        else if (output.Outputs < output.RowStride)
        {
            writer.Line($"// {(output.Outputs == 1 ? "One" : $"{output.Outputs}")} of every {output.RowStride} lanes {(output.Outputs == 1 ? "holds an output" : "hold outputs")}.");
            for (int part = 0; part < VectorsPerRow; part++)
            {
                IEnumerable<string> bits = Enumerable.Range(part * width.Lanes, width.Lanes)
                    .Select(lane => lane % output.RowStride < output.Outputs ? "-1" : "0");
                writer.Line($"Vector{width.Bits}<int> {OutputLanes(part)} = {width.Type}.Create({string.Join(", ", bits)});");
            }
        }
    }

    /// <summary>
    /// Writes the beginning of a loop over groups of rows that threads do not divide; a group is the floats from
    /// <c>group</c> to <c>end</c>.
    /// </summary>
    /// <returns>To be disposed of where the loop ends.</returns>
    public CodeWriter.BlockScope GroupLoop(CodeWriter writer)
    {
        int group = PanelLayout.ShareRows * output.RowStride;
        CodeWriter.BlockScope loop = writer.Block($"for (nuint group = 0; group < {End}; group += {group})");
        writer.Line($"nuint end = Math.Min(group + {group}, {End});");
        return loop;
    }

    /// <summary>Writes a loop over lines.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="first">The first float.</param>
    /// <param name="end">The float after the last.</param>
    /// <param name="blocks">The blocks to go through, each with what its place in the loop is called.</param>
    /// <param name="statements">
    /// Writes what is done with a vector, given its offset, its place in the line, and whether only those lanes count that are set in <c>lanes</c>.
    /// </param>
    public void WriteLoop(
        CodeWriter writer, string first, string end, (string Place, string Block)[] blocks, Action<string, int, bool> statements)
    {
        using (writer.Block($"for (nuint row = {first}; row < {end}; row += {Math.Max(output.RowStride, PanelLayout.LaneCount)})"))
        {
            if (output.SharesLines)
            {
                writer.Line($"// {PanelLayout.LaneCount / output.RowStride} rows share a line; behind the last of all there may be room for more.");
            }

            foreach ((string place, string block) in blocks)
            {
                writer.Line($"ref float {place} = ref Unsafe.Add(ref {block}, row);");
            }

            Lines.WriteEach(writer, (offset, part, masked) =>
            {
                if (output.SharesLines)
                {
                    WriteLanes(writer, part);
                }

                statements(offset, part, masked || output.SharesLines);
            });
        }
    }

    /// <summary>Writes which lanes of a vector hold outputs of rows that there are.</summary>
    private void WriteLanes(CodeWriter writer, int part)
    {
        string left = $"({End}) - row" + (part == 0 ? "" : $" - {part * width.Lanes}");
        string within = $"{width.Type}.LessThan(Vector{width.Bits}<int>.Indices, {width.Type}.Create((int)({left})))";
        string lanes = output.Outputs < output.RowStride ? $"({OutputLanes(part)} & {within})" : within;
        writer.Line($"{width.Vector} lanes = {lanes}.AsSingle();");
    }

    private string OutputLanes(int part) => VectorsPerRow == 1 ? "outputLanes" : $"outputLanes{part % VectorsPerRow}";
}
