using System.Globalization;

namespace GenNet.Generator;

/// <summary>
/// What the generator adds to a network class, so that the user's own members do not take the places. Explicit
/// implementations of interfaces are in nobody's way.
/// </summary>
internal static class GeneratedMembers
{
    private const string Input = "global::System.ReadOnlySpan<float>";
    private const string Output = "global::System.Span<float>";

    /// <summary>The constructors, which have no name of their own.</summary>
    public static IReadOnlyList<Signature> Constructors { get; } =
    [
        new(".ctor"),
        new(".ctor", "int", "global::GenNet.Initializer"),
    ];

    /// <summary>The methods, beside which the user's own overloads may stand.</summary>
    public static IReadOnlyList<Signature> Methods { get; } =
    [
        new("Forward", Input, Output),
        new("Classify", Input),
    ];

    /// <summary>The names of all members.</summary>
    public static IEnumerable<string> Names(TopologyModel topology) =>
    [
        "InputSize", "OutputSize", "ParameterCount", "LayerSizes", "Layout", "SharedLayout", "Parameters", "_parameters",
        .. Enumerable.Range(1, Math.Max(topology.LayerSizes.Count - 1, 0)).Select(Layer),
        .. Methods.Select(method => method.Name),
    ];

    /// <summary>The property of a layer, 1 for the first that has weights.</summary>
    public static string Layer(int index) => "Layer" + index.ToString(CultureInfo.InvariantCulture);
}
