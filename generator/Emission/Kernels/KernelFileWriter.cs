namespace GenNet.Generator;

/// <summary>Writes the file that holds a network's kernels for one vector width, or for none.</summary>
internal static class KernelFileWriter
{
    public static string WriteVector(NetworkModel model, NetworkPlan plan, VectorWidth width) =>
        WriteFile(
            model,
            plan,
            $"The mathematics of {plan.Name} for {width.Bits}-bit vectors, {width.Lanes} floats at a time.",
            width.KernelClass,
            writer => VectorMethods(writer, plan, width));

    public static string WriteScalar(NetworkModel model, NetworkPlan plan) =>
        WriteFile(
            model,
            plan,
            $"The mathematics of {plan.Name} one float at a time, for machines without vectors: the textbook's loops.",
            "ScalarKernels",
            writer => ScalarMethods(writer, plan));

    private static string WriteFile(
        NetworkModel model, NetworkPlan plan, string summary, string className, Func<CodeWriter, IEnumerable<Action>> methods)
    {
        var writer = new CodeWriter(spareChecks: model.ChecksOverflow);
        HeaderWriter.Write(writer, model, plan);
        writer.Line();
        using (writer.Block($"namespace {KernelNamespace.Of(model.Declaration)}"))
        {
            writer.Line("""
                using global::System;
                using global::System.Numerics;
                using global::System.Runtime.CompilerServices;
                using global::System.Runtime.InteropServices;
                using global::System.Runtime.Intrinsics;
                using global::System.Runtime.Intrinsics.X86;
                using global::GenNet;

                """);
            writer.Summary(summary);
            writer.Line("/// <remarks>");
            writer.Line("/// z are weighted inputs, a = f(z) activations, y targets, e the errors δ = ∂C/∂z. A block holds a row for each sample.");
            writer.Line("/// </remarks>");
            writer.Line(GeneratedCode.Attribute);
            using (writer.Block($"internal static class {className}"))
            {
                bool first = true;
                foreach (Action write in methods(writer))
                {
                    if (!first)
                    {
                        writer.Line();
                    }

                    write();
                    first = false;
                }
            }
        }

        return writer.ToString();
    }

    private static IEnumerable<Action> VectorMethods(CodeWriter writer, NetworkPlan plan, VectorWidth width)
    {
        Shape first = plan.Layers[0].Shape;
        bool skipZeros = SparseTiles.Apply(first);
        var single = new SingleSamplePlan(plan, width);
        foreach (Action method in NetworkMethods(writer, single, skipZeros))
        {
            yield return method;
        }

        foreach (Shape shape in plan.LayerShapes)
        {
            yield return () => ProductWriter.Write(writer, width, shape);
        }

        foreach (Shape shape in plan.ShapesBack)
        {
            yield return CarryBackSamplesWriter.Pays(shape)
                ? () => CarryBackSamplesWriter.Write(writer, width, shape, plan.HiddenActivation)
                : () => CarryBackRowsWriter.Write(writer, width, shape, plan.HiddenActivation);
        }

        foreach (RowProduct product in plan.RowProducts)
        {
            yield return () => ProductTileWriter.Write(writer, width, product);
        }

        foreach (Shape shape in plan.LayerShapes)
        {
            yield return () => OuterProductWriter.Write(writer, width, shape);
        }

        if (skipZeros)
        {
            yield return () => SparseProductWriter.Write(writer, width, first);
            yield return () => SparseOuterProductWriter.Write(writer, width, first);
        }

        if (ListTiles.Apply(first))
        {
            yield return () => ListedProductWriter.Write(writer, width, first);
            yield return () => ListedOuterProductWriter.Write(writer, width, first);
        }

        foreach (RowLayer layer in single.WholeLayers)
        {
            yield return () => RowLayerWriter.Write(writer, width, layer);
        }

        foreach (Action method in SingleSampleKernels.OfVectors(writer, single, width))
        {
            yield return method;
        }

        foreach (int outputs in plan.LayerOutputs)
        {
            yield return () => RowSumWriter.WriteVector(writer, width, outputs);
        }

        yield return () => plan.Loss.WriteVectorMethods(writer, width, plan.Output);
        foreach (LaneSum sum in plan.Loss.Sums(width, plan.Output).Concat(SingleSampleKernels.Sums(single, width)).Distinct())
        {
            yield return () => LaneReductionWriter.WriteSum(writer, sum);
        }

        bool derivativeIsApart = plan.ShapesBack.Any(CarryBackSamplesWriter.Pays)
            || (CarryBackWriter.HasDerivativeApart(width) && single.WholeShapesBack.Any());
        foreach (ElementwiseActivationEmitter activation in plan.ElementwiseActivations)
        {
            yield return () => ElementwiseWriter.WriteVector(
                writer, [.. plan.WidthsOf(activation, width)], activation, derivativeIsApart && activation == plan.HiddenActivation);
        }

        foreach (VectorWidth vectors in plan.WidthsOfExp(width))
        {
            yield return () => ExpWriter.Write(writer, vectors);
        }

        foreach (VectorWidth vectors in plan.WidthsOfSplitExp(width))
        {
            yield return () => ExpWriter.WriteSplit(writer, vectors);
        }
    }

    private static IEnumerable<Action> ScalarMethods(CodeWriter writer, NetworkPlan plan)
    {
        var single = new SingleSamplePlan(plan, Machine: null);
        foreach (Action method in NetworkMethods(writer, single, skipZeros: false))
        {
            yield return method;
        }

        foreach (Shape shape in plan.LayerShapes)
        {
            yield return () => ScalarProductWriter.WriteProduct(writer, shape);
        }

        foreach (Shape shape in plan.ShapesBack)
        {
            yield return () => CarryBackRowsWriter.WriteScalar(writer, shape, plan.HiddenActivation);
        }

        foreach (Shape shape in plan.LayerShapes)
        {
            yield return () => ScalarProductWriter.WriteOuterProducts(writer, shape);
        }

        foreach (RowLayer layer in single.WholeLayers)
        {
            yield return () => ScalarProductWriter.WriteRowLayer(writer, layer);
        }

        foreach (Action method in SingleSampleKernels.OfFloats(writer, single))
        {
            yield return method;
        }

        foreach (int outputs in plan.LayerOutputs)
        {
            yield return () => RowSumWriter.WriteScalar(writer, outputs);
        }

        yield return () => plan.Loss.WriteScalarMethods(writer, plan.Output);
        foreach (ElementwiseActivationEmitter activation in plan.ElementwiseActivations)
        {
            yield return () => ElementwiseWriter.WriteScalar(writer, activation);
        }
    }

    private static IEnumerable<Action> NetworkMethods(CodeWriter writer, SingleSamplePlan single, bool skipZeros)
    {
        NetworkPlan plan = single.Network;
        yield return () => ForwardSampleWriter.Write(writer, single);
        yield return () => NetworkMethodsWriter.WriteForwardBatch(writer, plan, skipZeros);
        yield return () => NetworkMethodsWriter.WriteBackpropagate(writer, plan);
        yield return () => NetworkMethodsWriter.WriteAddGradient(writer, plan, skipZeros);
        SampleMemory memory = SampleMemory.Of(single);
        if (memory.IsOnStack)
        {
            yield return () => memory.WriteType(writer);
        }
    }
}
