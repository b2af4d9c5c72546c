namespace GenNet.Generator;

/// <summary>Writes the products one float at a time, as the textbook has them, for machines without vectors.</summary>
internal static class ScalarProductWriter
{
    /// <summary>z = W·x + b for all rows.</summary>
    public static void WriteProduct(CodeWriter writer, Shape shape)
    {
        writer.Summary($"z = W·x + b for every row: {Counted.Neurons(shape)}.");
        using (writer.Method(
            $"private static void {ProductWriter.Name(shape)}(ref float inputs, ref float weights, ref float biases, ref float outputs, nuint rows)"))
        using (writer.Block("for (nuint row = 0; row < rows; row++)"))
        {
            writer.Line($"ref float x = ref Unsafe.Add(ref inputs, row * {PanelLayout.RowStride(shape.Inputs)});");
            writer.Line($"ref float z = ref Unsafe.Add(ref outputs, row * {PanelLayout.RowStride(shape.Outputs)});");
            WriteOutputs(writer, shape, sum => $"Unsafe.Add(ref z, output) = {sum};");
        }
    }

    /// <summary>A layer for one row.</summary>
    public static void WriteRowLayer(CodeWriter writer, RowLayer layer)
    {
        writer.Summary($"{layer.Formula} for one row: {Counted.Neurons(layer.Shape)}.");
        using (writer.Method(
            $"private static void {layer.Name}(ref float x, ref float weights, ref float biases, ref float outputs)"))
        {
            WriteOutputs(writer, layer.Shape, sum =>
                $"Unsafe.Add(ref outputs, output) = {layer.Activation?.ScalarFunction(sum) ?? sum};");
        }
    }

    private static void WriteOutputs(CodeWriter writer, Shape shape, Func<string, string> store)
    {
        using (writer.Block($"for (nuint output = 0; output < {shape.Outputs}; output++)"))
        {
            writer.Line($"ref float w = ref Unsafe.Add(ref weights, {ScalarWeight.FirstOf("output", shape)});");
            writer.Line("float sum = Unsafe.Add(ref biases, output);");
            using (writer.Block($"for (nuint k = 0; k < {shape.Inputs}; k++)"))
            {
                writer.Line($"sum += Unsafe.Add(ref w, k * {ScalarWeight.PanelWidth("output", shape)}) * Unsafe.Add(ref x, k);");
            }

            writer.Line();
            writer.Line(store("sum"));
        }
    }

    /// <summary>W += Σ δ xᵀ over the rows.</summary>
    public static void WriteOuterProducts(CodeWriter writer, Shape shape)
    {
        writer.Summary($"W += Σ δ xᵀ over the rows: {Counted.Neurons(shape)}.");
        using (writer.Method(
            $"private static void {OuterProductWriter.Name(shape)}(ref float inputs, ref float errors, ref float weights, nuint rows, Share share)"))
        {
            writer.Line($"nuint first = share.Start({shape.Inputs});");
            writer.Line($"nuint last = share.End({shape.Inputs});");
            WriteOuterProductLoops(writer, shape);
        }
    }

    private static void WriteOuterProductLoops(CodeWriter writer, Shape shape)
    {
        using (writer.Block("for (nuint row = 0; row < rows; row++)"))
        {
            writer.Line($"ref float x = ref Unsafe.Add(ref inputs, row * {PanelLayout.RowStride(shape.Inputs)});");
            writer.Line($"ref float e = ref Unsafe.Add(ref errors, row * {PanelLayout.RowStride(shape.Outputs)});");
            using (writer.Block($"for (nuint output = 0; output < {shape.Outputs}; output++)"))
            {
                writer.Line($"ref float w = ref Unsafe.Add(ref weights, {ScalarWeight.FirstOf("output", shape)});");
                writer.Line("float error = Unsafe.Add(ref e, output);");
                using (writer.Block("for (nuint k = first; k < last; k++)"))
                {
                    writer.Line($"Unsafe.Add(ref w, k * {ScalarWeight.PanelWidth("output", shape)}) += error * Unsafe.Add(ref x, k);");
                }
            }
        }
    }
}
