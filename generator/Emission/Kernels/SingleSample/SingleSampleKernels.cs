namespace GenNet.Generator;

/// <summary>Lists what is written for mini-batches made for a single sample.</summary>
internal static class SingleSampleKernels
{
    public static IEnumerable<Action> OfVectors(CodeWriter writer, SingleSamplePlan plan, VectorWidth width) =>
    [
        .. NetworkMethods(writer, plan),
        .. plan.ListedLayers.Select(layer => (Action)(() => ActiveLayerWriter.Write(writer, layer.Row.Width(width), layer, plan.IsFirst(layer.Row)))),
        .. plan.WholeShapesBack.Select(shape => (Action)(() => CarryBackWriter.Write(writer, width, shape, plan.Network.HiddenActivation))),
        .. TotalsWriter.Serves(width)
            ? TotalsWriter.Methods(writer, width, plan.WholeShapesBack.SelectMany(shape => BackwardSums.TilesOf(width, shape)))
            : [],
        .. plan.ListedShapesBack.Select(shape => (Action)(() => CarryBackToActiveWriter.Write(writer, width, shape))),
        .. plan.ListedWeights.Select(layer => (Action)(() => ActiveOuterProductWriter.Write(writer, width, layer))),
    ];

    public static IEnumerable<Action> OfFloats(CodeWriter writer, SingleSamplePlan plan) =>
    [
        .. NetworkMethods(writer, plan),
        .. plan.WholeShapesBack.Select(shape => (Action)(() => CarryBackWriter.WriteScalar(writer, shape, plan.Network.HiddenActivation))),
    ];

    /// <summary>The lines of which those methods need the <c>Sum</c>: those of errors that are not folded several at a time.</summary>
    public static IEnumerable<LaneSum> Sums(SingleSamplePlan plan, VectorWidth width) =>
        (TotalsWriter.Serves(width) ? plan.ListedShapesBack : plan.ListedShapesBack.Concat(plan.WholeShapesBack))
        .Select(shape => BackwardSums.Of(width, shape))
        .Select(sums => new LaneSum(sums.Width, sums.VirtualLanes));

    private static IEnumerable<Action> NetworkMethods(CodeWriter writer, SingleSamplePlan plan) =>
    [
        () => SingleSampleMethodsWriter.WriteForward(writer, plan),
        () => SingleSampleMethodsWriter.WriteBackpropagate(writer, plan),
        () => SingleSampleMethodsWriter.WriteAddGradient(writer, plan),
    ];
}
