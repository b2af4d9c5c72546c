using System.Globalization;
using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>A signal gets through the network: forward to the output, and back to the first layer.</summary>
internal static class ShapeAdvice
{
    /// <summary>What Nielsen's chapter 5 shows to learn slowly is four hidden layers and the output layer.</summary>
    private const int MostSigmoidLayers = 4;

    public static IEnumerable<Diagnostic> On(NetworkCandidate candidate, TopologyModel topology) =>
        [.. OneNeuron(candidate, topology), .. DeepSigmoid(candidate, topology)];

    private static IEnumerable<Diagnostic> OneNeuron(NetworkCandidate candidate, TopologyModel topology)
    {
        EquatableArray<int> sizes = topology.LayerSizes;
        for (int layer = 1; layer < sizes.Count - 1; layer++)
        {
            if (sizes[layer] == 1)
            {
                yield return Diagnostic.Create(
                    AdviceDescriptors.OneNeuron, candidate.ArgumentSyntax.LocationOfSize(layer, sizes.Count), candidate.Type.Name);
            }
        }
    }

    private static IEnumerable<Diagnostic> DeepSigmoid(NetworkCandidate candidate, TopologyModel topology)
    {
        int hidden = topology.HiddenActivation == Activation.Sigmoid ? topology.LayerSizes.Count - 2 : 0;
        int layers = hidden + (topology.OutputActivation == Activation.Sigmoid ? 1 : 0);
        if (layers > MostSigmoidLayers)
        {
            yield return Diagnostic.Create(
                AdviceDescriptors.DeepSigmoid, candidate.ArgumentSyntax.LocationOf(ArgumentNames.Activation),
                candidate.Type.Name, layers.ToString(CultureInfo.InvariantCulture));
        }
    }
}
