namespace GenNet.Generator;

/// <summary>
/// Writes δ = (Wᵀ δ') ⊙ f'(z) for a single sample, to the active neurons of a layer with relu, whose f'(z) is 1: the others' is 0,
/// and with it their error.
/// </summary>
internal static class CarryBackToActiveWriter
{
    public static string Name(Shape shape) => $"CarryBackToActive{shape}";

    /// <summary>Writes the statement that calls it for a hidden layer.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layer">The hidden layer.</param>
    /// <param name="next">The layer behind it, which the errors come from.</param>
    /// <param name="active">The list of the hidden layer's active neurons.</param>
    public static void WriteCall(CodeWriter writer, LayerPlan layer, LayerPlan next, string active) =>
        writer.Line($"{Name(next.Shape)}(ref e{next.Index}, ref {NetworkMethodsWriter.Weights(next)}, ref {active}, ref e{layer.Index});");

    public static void Write(CodeWriter writer, VectorWidth width, Shape shape)
    {
        var sums = BackwardSums.Of(width, shape);

        writer.Summary($"(Wᵀ δ) ⊙ f'(z) for one row: from {Counted.Outputs(shape.Outputs)} back to those of {shape.Inputs} inputs that are active.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        using (writer.Method(
            $"private static void {Name(shape)}(ref float e, ref float weights, ref int active, ref float results)"))
        {
            writer.Line($"MemoryMarshal.CreateSpan(ref results, {shape.Inputs}).Clear();");
            writer.Line();
            ActiveLayerWriter.WriteList(writer);
            using (writer.Block("if (count == 0)"))
            {
                writer.Line("return;");
            }

            writer.Line();
            writer.Line("// The list goes on with its last neuron, to the end of a tile.");
            writer.Line("Vector128.Create(Unsafe.Add(ref list, count - 1)).StoreUnsafe(ref list, count);");
            using (writer.Block($"for (nuint i = 0; i < count; i += {sums.Height})"))
            {
                sums.WriteStart(writer);
                foreach (PanelTiling panels in PanelTiling.OfPanels(shape))
                {
                    WritePanels(writer, shape, panels, sums);
                }

                writer.Line();
                for (int neuron = 0; neuron < sums.Height; neuron++)
                {
                    writer.Line($"Unsafe.Add(ref results, Unsafe.Add(ref list, {Reference.Plus("i", neuron)})) = {sums.Total(neuron)};");
                }
            }
        }
    }

    /// <summary>Writes a scope for panels of one width, with the places of the neurons' weights in each of them.</summary>
    private static void WritePanels(CodeWriter writer, Shape shape, PanelTiling panels, BackwardSums sums)
    {
        writer.Line();
        using (writer.Block())
        {
            for (int neuron = 0; neuron < sums.Height; neuron++)
            {
                writer.Line($"nuint k{neuron} = (nuint)Unsafe.Add(ref list, {Reference.Plus("i", neuron)}) * {panels.PanelWidth};");
            }

            PanelTiling.WriteOutputLoops(writer, shape, [panels], (_, output) => sums.WritePanel(
                writer,
                panels.PanelWidth,
                lane => sums.Width.Load("e", output(lane)),
                (neuron, lane) => sums.Width.Load("w", Reference.Plus($"k{neuron}", lane))));
        }
    }
}
