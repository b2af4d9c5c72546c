using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>The network is of a size that a processor is good at.</summary>
internal static class SizeAdvice
{
    private const long ManyFirstWeights = 1_000_000;

    /// <summary>Forty megabytes, more than the caches of a core hold: every pass waits for memory.</summary>
    private const long ManyParameters = 10_000_000;

    public static IEnumerable<Diagnostic> On(NetworkCandidate candidate, TopologyModel topology) =>
        [.. FirstLayer(candidate, topology.LayerSizes), .. Network(candidate, topology.LayerSizes)];

    private static IEnumerable<Diagnostic> FirstLayer(NetworkCandidate candidate, EquatableArray<int> sizes)
    {
        long weights = (long)sizes[0] * sizes[1];
        if (weights >= ManyFirstWeights)
        {
            yield return Diagnostic.Create(
                AdviceDescriptors.LargeFirstLayer, candidate.ArgumentSyntax.LocationOfSize(0, sizes.Count),
                candidate.Type.Name, WholeNumber.Write(sizes[0]), WholeNumber.Write(sizes[1]), WholeNumber.Write(weights));
        }
    }

    private static IEnumerable<Diagnostic> Network(NetworkCandidate candidate, EquatableArray<int> sizes)
    {
        long parameters = sizes.Zip(sizes.Skip(1), (inputs, outputs) => (inputs + 1L) * outputs).Sum();
        if (parameters >= ManyParameters)
        {
            yield return Diagnostic.Create(
                AdviceDescriptors.LargeNetwork, candidate.AttributeLocation, candidate.Type.Name, WholeNumber.Write(parameters));
        }
    }
}
