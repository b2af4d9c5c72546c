using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GenNet.Generator;

/// <summary>There are layers, each of a sensible size, and together they fit into memory.</summary>
internal static class SizeRules
{
    private const int LargestSize = 65_536;

    /// <summary>Parameters are one block of floats, which an <see cref="int"/> indexes with room to spare.</summary>
    private const long LargestBlock = 1L << 31;

    public static IEnumerable<Diagnostic> Check(NetworkCandidate candidate)
    {
        if (candidate.Arguments.LayerSizes is not { } sizes)
        {
            yield break;
        }

        if (sizes.Length < 2)
        {
            yield return Diagnostic.Create(
                NetworkDescriptors.TooFewSizes, candidate.AttributeLocation, candidate.Type.Name, Count(sizes.Length));
        }

        bool inRange = true;
        for (int i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] is < 1 or > LargestSize)
            {
                inRange = false;
                yield return Diagnostic.Create(
                    NetworkDescriptors.SizeOutOfRange, candidate.ArgumentSyntax.LocationOfSize(i, sizes.Length), WholeNumber.Write(sizes[i]));
            }
        }

        if (inRange && BlockOf(sizes) is > LargestBlock and long bytes)
        {
            yield return Diagnostic.Create(
                NetworkDescriptors.TooManyParameters, candidate.AttributeLocation,
                candidate.Type.Name, WholeNumber.Write(bytes), WholeNumber.Write(LargestBlock));
        }
    }

    /// <summary>Bytes that all weights and biases take as they lie in memory.</summary>
    private static long BlockOf(ImmutableArray<int> sizes)
    {
        long floats = 0;
        for (int layer = 1; layer < sizes.Length; layer++)
        {
            floats += PanelLayout.WeightLength(sizes[layer - 1], sizes[layer]) + PanelLayout.PaddedSize(sizes[layer]);
        }

        return floats * sizeof(float);
    }

    private static string Count(int sizes) => sizes == 0 ? "no layer sizes" : "only one layer size";
}
