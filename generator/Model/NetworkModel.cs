namespace GenNet.Generator;

/// <summary>All the generator knows of one network: plain values, equal where the generated text would be.</summary>
/// <param name="Declaration">The class the code belongs to.</param>
/// <param name="Topology">The network it computes.</param>
/// <param name="ChecksOverflow">
/// Whether the project checks integer arithmetic for overflow. Kernels must not pay for that: they compute addresses.
/// </param>
internal sealed record NetworkModel(DeclarationModel Declaration, TopologyModel Topology, bool ChecksOverflow);
