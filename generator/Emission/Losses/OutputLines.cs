namespace GenNet.Generator;

/// <summary>
/// Walks through one row of a network's output in lines of 16 floats, or a single shorter line; the last is cut to the
/// outputs there are. Sums run over the lanes of a line whatever the vector width, so that every width adds in the same order.
/// </summary>
internal sealed class OutputLines(VectorWidth width, int outputs)
{
    /// <summary>Floats in a line: 16, or fewer where the row is shorter.</summary>
    public int Lanes => Math.Min(PanelLayout.LaneCount, PanelLayout.PaddedRow(outputs));

    private int Vectors => Lanes / width.Lanes;

    private int WholeLines => outputs / PanelLayout.LaneCount;

    private int Rest => outputs % PanelLayout.LaneCount;

    /// <summary>The outputs of the vector that is only partly filled; 0 where there is none.</summary>
    private int PartialLanes => Rest % width.Lanes;

    /// <summary>Writes the mask that the partly filled vector needs.</summary>
    public void WriteMask(CodeWriter writer)
    {
        if (PartialLanes == 0)
        {
            return;
        }

        string bits = string.Join(", ", Enumerable.Range(0, width.Lanes).Select(lane => lane < PartialLanes ? "-1" : "0"));
        string lanes = PartialLanes == 1 ? "the first lane of the last vector holds an output" : $"the first {PartialLanes} lanes of the last vector hold outputs";
        writer.Line($"// Only {lanes}.");
        writer.Line($"{width.Vector} lanes = {width.Type}.Create({bits}).AsSingle();");
    }

    /// <summary>Writes one variable for each vector of a line: <c>sum0</c>, <c>sum1</c>…</summary>
    public void WriteAccumulators(CodeWriter writer, string name, string value)
    {
        for (int part = 0; part < Vectors; part++)
        {
            writer.Line($"{width.Vector} {Accumulator(name, part)} = {value};");
        }
    }

    /// <summary>The variable for one vector of a line.</summary>
    public string Accumulator(string name, int part) => Vectors == 1 ? name : name + part;

    /// <summary>All those variables, as arguments.</summary>
    public string Accumulators(string name) =>
        string.Join(", ", Enumerable.Range(0, Vectors).Select(part => Accumulator(name, part)));

    /// <summary>Writes the statements for every vector of the row.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="statements">Given the vector's offset, its place in the line, and whether only some lanes count.</param>
    public void WriteEach(CodeWriter writer, Action<string, int, bool> statements)
    {
        int whole = WholeLines * PanelLayout.LaneCount;
        bool alone = outputs <= width.Lanes;
        if (WholeLines > 1)
        {
            using (writer.Block($"for (nuint j = 0; j < {whole}; j += {PanelLayout.LaneCount})"))
            {
                WriteLine(place => Reference.Plus("j", place), PanelLayout.LaneCount, alone: Vectors == 1);
            }

            if (Rest > 0)
            {
                writer.Line();
            }
        }
        else if (WholeLines == 1)
        {
            WriteLine(place => $"{place}", PanelLayout.LaneCount, alone);
        }

        WriteLine(place => $"{whole + place}", Rest, alone);

        void WriteLine(Func<int, string> offset, int count, bool alone)
        {
            for (int part = 0; part * width.Lanes < count; part++)
            {
                int place = part * width.Lanes;
                bool masked = count - place < width.Lanes;
                if (alone)
                {
                    statements(offset(place), part, masked);
                    continue;
                }

                // A scope of its own keeps the names of several vectors apart.
                using (writer.Block())
                {
                    statements(offset(place), part, masked);
                }
            }
        }
    }
}
