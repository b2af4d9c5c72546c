namespace GenNet.Generator;

/// <summary>
/// A tile that carries errors back with samples in the lanes. It holds the sums of several inputs for up to two vectors of
/// samples in registers, and goes through some outputs: each weight it loads serves every sample, each vector of errors
/// every input. Every sum adds its outputs in their order, as the tiles of <see cref="ProductTileWriter"/> do.
/// </summary>
/// <param name="Shape">The layer.</param>
/// <param name="Width">The vectors.</param>
/// <param name="Outputs">Where the weights stand.</param>
/// <param name="Samples">Where the errors stand, and how many samples the tile takes side by side.</param>
internal sealed record CarryBackSamplesTile(Shape Shape, VectorWidth Width, PanelTiling Outputs, PanelTiling Samples)
{
    /// <summary>
    /// The most outputs it goes through. The errors of 1024 for a block of samples take 512 KiB, half of a core's second cache:
    /// they stay there while one panel of inputs after another goes through them. Tiles of few registers go through them more
    /// often: with 64 outputs a panel's weights and errors stay in the first.
    /// </summary>
    public static int MostOutputs(VectorWidth width) => width.HasManyRegisters ? 1024 : 64;

    /// <summary>The tiles of a stretch of outputs: for whole panels of samples, and for the narrow one at their end.</summary>
    public static CarryBackSamplesTile[] Of(Shape shape, VectorWidth width, PanelTiling outputs)
    {
        CarryBackSamplesTile OfPanel(int samples) => new(shape, width, outputs, new(0, samples, samples, width.TileLanes(samples)));
        return [OfPanel(PanelLayout.PanelWidth), OfPanel(PanelLayout.LaneCount)];
    }

    /// <summary>Sums in a tile, whatever its panels.</summary>
    public static int Sums(VectorWidth width)
    {
        int lanes = width.TileLanes(PanelLayout.PanelWidth);
        return lanes * width.CarryBackTile(lanes);
    }

    /// <summary>The tiles ask for the weights behind a panel of inputs, a share each, where those stand in whole panels.</summary>
    public bool Prefetches => Prefetching.Pays(Shape) && Outputs.PanelWidth == PanelLayout.PanelWidth;

    private int Height => Width.CarryBackTile(Samples.TileLanes);

    /// <summary>Inputs of the last tile, where they are fewer; otherwise 0.</summary>
    private int Rest => Shape.Inputs % Height;

    /// <summary>
    /// Writes the calls for the inputs of a panel, with <c>w</c> at the first one's weights, <c>e</c> at the errors of a
    /// panel of samples and <c>s</c> at the sums.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="inputs">How many inputs it has.</param>
    /// <param name="outputs">How many outputs to go through.</param>
    public void WriteCalls(CodeWriter writer, PanelTiling panel, string inputs, string outputs)
    {
        if (Samples.TileLanes == Samples.PanelWidth)
        {
            WriteInputLoop("");
            return;
        }

        using (writer.Block($"for (nuint lane = 0; lane < {Samples.PanelWidth}; lane += {Samples.TileLanes})"))
        {
            WriteInputLoop("lane");
        }

        void WriteInputLoop(string lane)
        {
            if (Rest == 0 || (panel.PanelWidth % Height == 0 && Shape.Inputs >= panel.LastOutput))
            {
                using (writer.Block($"for (nuint input = 0; input < {inputs}; input += {Height})"))
                {
                    WriteCall(Height, lane);
                }

                return;
            }

            writer.Line("nuint input = 0;");
            using (writer.Block($"for (; input + {Height} <= {inputs}; input += {Height})"))
            {
                WriteCall(Height, lane);
            }

            writer.Line();
            using (writer.Block($"if (input < {inputs})"))
            {
                WriteCall(Rest, lane);
            }
        }

        void WriteCall(int height, string lane)
        {
            writer.Line($"{Name(height)}(ref Unsafe.Add(ref w, input * {Outputs.PanelWidth}), ref {(lane == "" ? "e" : "Unsafe.Add(ref e, lane)")}, "
                + $"ref Unsafe.Add(ref s, {(lane == "" ? $"input * {Samples.PanelWidth}" : $"(input * {Samples.PanelWidth}) + lane")}), {outputs}"
                + (Prefetches ? $", {(lane == "" ? "row" : "(row + lane)")} * {height * Outputs.PanelWidth} / rows, ahead);" : ");"));
        }
    }

    /// <summary>Writes the tile, and the one of the last inputs.</summary>
    public void Write(CodeWriter writer)
    {
        Write(writer, Height);
        if (Rest > 0)
        {
            writer.Line();
            Write(writer, Rest);
        }
    }

    private string Name(int height) =>
        Samples.TileName(CarryBackRowsWriter.Name(Shape) + (Outputs.PanelWidth == PanelLayout.PanelWidth ? "" : "Narrow"), height);

    private void Write(CodeWriter writer, int height)
    {
        int vectors = Samples.Vectors(Width);
        int outputs = Math.Min(Outputs.LastOutput, Shape.Outputs) - Outputs.FirstOutput;

        // Two outputs at a time, as product tiles take two inputs of a large layer.
        int step = outputs % Outputs.PanelWidth == 0 ? 2 : 1;
        string Sum(int input, int vector) => $"sum{input}{Samples.Suffix(Width, vector)}";
        string Error(int vector) => $"error{Samples.Suffix(Width, vector)}";
        string Place(int input, int vector) => $"{(input * Samples.PanelWidth) + (vector * Width.Lanes)}";

        writer.Summary($"A tile of {Counted.Inputs(height)} and {Samples.TileLanes} samples, over some outputs."
            + (Prefetches ? " With each output it asks for <c>ahead</c> floats of the weights behind these inputs." : ""));
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(height)}(ref float w, ref float e, ref float s, nuint outputs{(Prefetches ? ", nuint start, nuint ahead" : "")})"))
        {
            for (int input = 0; input < height; input++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    writer.Line($"{Width.Vector} {Sum(input, vector)} = {Width.Load("s", Place(input, vector))};");
                }
            }

            writer.Line();
            if (outputs <= Outputs.PanelWidth)
            {
                WriteOutputLoop("outputs");
            }
            else
            {
                using (writer.Block($"for (nuint output = 0; output < outputs; output += {Outputs.PanelWidth})"))
                {
                    WriteOutputLoop(outputs % Outputs.PanelWidth == 0 ? $"{Outputs.PanelWidth}" : $"Math.Min({Outputs.PanelWidth}, outputs - output)");
                    writer.Line();
                    writer.Line($"w = ref Unsafe.Add(ref w, {Outputs.PanelWidth * Shape.Inputs});");
                }
            }

            writer.Line();
            for (int input = 0; input < height; input++)
            {
                for (int vector = 0; vector < vectors; vector++)
                {
                    writer.Line(VectorWidth.Store(Sum(input, vector), "s", Place(input, vector)));
                }
            }
        }

        void WriteOutputLoop(string count)
        {
            if (Prefetches)
            {
                writer.Line($"ref float next = ref Unsafe.Add(ref w, {Width.CarryBackInputs * Outputs.PanelWidth} + start);");
            }

            using (writer.Block($"for (nuint k = 0; k < {count}; {(step == 1 ? "k++" : $"k += {step}")})"))
            {
                for (int output = 0; output < step; output++)
                {
                    // A scope of its own keeps the names apart.
                    using (step == 1 ? default : writer.Block())
                    {
                        WriteOutput(output);
                    }
                }

                writer.Line();
                writer.Line($"e = ref Unsafe.Add(ref e, {step * Samples.PanelWidth});");
            }
        }

        void WriteOutput(int output)
        {
            if (Prefetches)
            {
                writer.Line("CacheLine.Prefetch(ref next);");
                writer.Line("next = ref Unsafe.Add(ref next, ahead);");
            }

            for (int vector = 0; vector < vectors; vector++)
            {
                writer.Line($"{Width.Vector} {Error(vector)} = {Width.Load("e", $"{(output * Samples.PanelWidth) + (vector * Width.Lanes)}")};");
            }

            for (int input = 0; input < height; input++)
            {
                string broadcast = $"{Width.Type}.Create(Unsafe.Add(ref w, {Reference.Plus("k", (input * Outputs.PanelWidth) + output)}))";
                if (vectors > 1)
                {
                    writer.Line($"{Width.Vector} weight{input} = {broadcast};");
                    broadcast = $"weight{input}";
                }

                for (int vector = 0; vector < vectors; vector++)
                {
                    writer.Line($"{Sum(input, vector)} = {Width.MultiplyAdd(Error(vector), broadcast, Sum(input, vector))};");
                }
            }
        }
    }
}
