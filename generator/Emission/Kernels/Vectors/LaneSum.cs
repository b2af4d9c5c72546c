namespace GenNet.Generator;

/// <summary>A line of lanes that a kernel adds up: which <c>Sum</c> it needs.</summary>
/// <param name="Width">The vectors of the line.</param>
/// <param name="Lanes">Floats in it: 16, 8 or 4, at least those of one vector.</param>
internal sealed record LaneSum(VectorWidth Width, int Lanes);
