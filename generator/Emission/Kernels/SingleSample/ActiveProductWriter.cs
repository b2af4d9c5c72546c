namespace GenNet.Generator;

/// <summary>
/// Writes what adds the products of a list of active inputs to <see cref="PartialSums"/>, which take them in turn: those of one
/// after another, or of four at a time, or of four pairs.
/// </summary>
/// <param name="Layer">The layer.</param>
/// <param name="Sums">The sums of a tile.</param>
/// <param name="IsFirst">Whether the inputs are those of the network.</param>
internal sealed record ActiveProductWriter(ActiveLayer Layer, PartialSums Sums, bool IsFirst)
{
    public void Write(CodeWriter writer)
    {
        if (IsFirst)
        {
            writer.Line("nuint next = ActiveInputs.StepToNext(ref active);");
        }

        if (Sums.Parts == 1)
        {
            using (writer.Block("for (nuint i = 0; i < count; i++)"))
            {
                WritePrefetch(writer);
                WriteListed(writer);
            }
        }
        else
        {
            WriteFourAtATime(writer);
        }
    }

    /// <summary>Writes what goes through the list four places at a time, and then through those that are left.</summary>
    private void WriteFourAtATime(CodeWriter writer)
    {
        writer.Line("nuint i = 0;");
        using (writer.Block($"for (; i + {ListTiles.Inputs} <= count; i += {ListTiles.Inputs})"))
        {
            WritePrefetch(writer);
            if (Layer.InPairs)
            {
                InputPair.WriteComment(writer, Sums.Width);
            }

            writer.Line($"ulong four = {ListTiles.FourPositions("list", "i")};");
            for (int turn = 0; turn < ListTiles.Inputs; turn++)
            {
                string position = turn == 0 ? "four" : $"(four >> {16 * turn})";
                writer.Line($"nuint k{turn} = (ushort){position};");
                WriteProducts(writer, turn, $"{turn}");
            }
        }

        writer.Line();
        using (writer.Block("for (; i < count; i++)"))
        {
            WriteListed(writer);
        }
    }

    /// <summary>
    /// Writes what asks memory, while the first layer goes through a list, for a part of the sample that may come next: a line
    /// of it for every four places, which is all of it where a quarter is not zero. Of pairs that is every second line, which brings
    /// the one beside it.
    /// </summary>
    private void WritePrefetch(CodeWriter writer)
    {
        if (IsFirst)
        {
            int step = Layer.ListedTogether * PanelLayout.LaneCount / ListTiles.Inputs;
            writer.Line("// Some of the sample that may come next.");
            writer.Line($"CacheLine.Prefetch(ref Unsafe.Add(ref x, next + (i * {step})));");
            writer.Line();
        }
    }

    /// <summary>Writes what adds the products of what stands at a place in the list to the first parts.</summary>
    private void WriteListed(CodeWriter writer)
    {
        writer.Line("nuint k = Unsafe.Add(ref list, i);");
        WriteProducts(writer, turn: 0, suffix: "");
    }

    /// <summary>Writes what adds the products of an input, or of a pair of them.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="turn">Which of the four places in the list.</param>
    /// <param name="suffix">Tells names apart: the input is <c>k</c> and this.</param>
    private void WriteProducts(CodeWriter writer, int turn, string suffix)
    {
        if (Layer.InPairs)
        {
            new InputPair(Sums, Layer.Row.Shape, $"k{suffix}", Ahead: 0, "x", "w").Write(writer, turn, suffix);
        }
        else
        {
            RowLayerWriter.WriteInput(writer, Sums, Layer.Row.Shape, turn, $"k{suffix}", further: 0);
        }
    }
}
