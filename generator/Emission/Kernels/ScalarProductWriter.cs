namespace GenNet.Generator;

/// <summary>Writes the products one float at a time, as the textbook has them, for machines without vectors.</summary>
internal static class ScalarProductWriter
{
    /// <summary>z = W·x + b.</summary>
    public static void WriteProduct(CodeWriter writer, Shape shape)
    {
        writer.Summary($"z = W·x + b for every row: {shape.Inputs} inputs, {shape.Outputs} outputs.");
        using (writer.Block(
            $"private static void {ProductWriter.Name(shape)}(ref float inputs, ref float weights, ref float biases, ref float outputs, nuint rows)"))
        using (writer.Block("for (nuint row = 0; row < rows; row++)"))
        {
            writer.Line($"ref float x = ref Unsafe.Add(ref inputs, row * {PanelLayout.RowStride(shape.Inputs)});");
            writer.Line($"ref float z = ref Unsafe.Add(ref outputs, row * {PanelLayout.RowStride(shape.Outputs)});");
            writer.Line($"{RowProductWriter.Name(shape)}(ref x, ref weights, ref biases, ref z);");
        }
    }

    /// <summary>z = W·x + b for one row.</summary>
    public static void WriteRowProduct(CodeWriter writer, Shape shape)
    {
        writer.Summary($"z = W·x + b for one row: {shape.Inputs} inputs, {shape.Outputs} outputs.");
        using (writer.Block(
            $"private static void {RowProductWriter.Name(shape)}(ref float x, ref float weights, ref float biases, ref float outputs)"))
        using (writer.Block($"for (nuint output = 0; output < {shape.Outputs}; output++)"))
        {
            writer.Line($"ref float w = ref Unsafe.Add(ref weights, {ScalarWeight.FirstOf("output", shape)});");
            writer.Line("float z = Unsafe.Add(ref biases, output);");
            using (writer.Block($"for (nuint k = 0; k < {shape.Inputs}; k++)"))
            {
                writer.Line($"z += Unsafe.Add(ref w, k * {ScalarWeight.PanelWidth("output", shape)}) * Unsafe.Add(ref x, k);");
            }

            writer.Line();
            writer.Line("Unsafe.Add(ref outputs, output) = z;");
        }
    }

    /// <summary>W += Σ δ xᵀ over the rows.</summary>
    public static void WriteOuterProducts(CodeWriter writer, Shape shape)
    {
        writer.Summary($"W += Σ δ xᵀ over the rows: {shape.Inputs} inputs, {shape.Outputs} outputs.");
        using (writer.Block(
            $"private static void {OuterProductWriter.Name(shape)}(ref float inputs, ref float errors, ref float weights, nuint rows)"))
        using (writer.Block("for (nuint row = 0; row < rows; row++)"))
        {
            writer.Line($"ref float x = ref Unsafe.Add(ref inputs, row * {PanelLayout.RowStride(shape.Inputs)});");
            writer.Line($"ref float e = ref Unsafe.Add(ref errors, row * {PanelLayout.RowStride(shape.Outputs)});");
            using (writer.Block($"for (nuint output = 0; output < {shape.Outputs}; output++)"))
            {
                writer.Line($"ref float w = ref Unsafe.Add(ref weights, {ScalarWeight.FirstOf("output", shape)});");
                writer.Line("float error = Unsafe.Add(ref e, output);");
                using (writer.Block($"for (nuint k = 0; k < {shape.Inputs}; k++)"))
                {
                    writer.Line($"Unsafe.Add(ref w, k * {ScalarWeight.PanelWidth("output", shape)}) += error * Unsafe.Add(ref x, k);");
                }
            }
        }
    }
}
