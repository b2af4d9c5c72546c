namespace GenNet.Generator;

/// <summary>
/// Spells what loads the first lanes of a vector as <see cref="LaneStoreWriter"/> stores them, with zeros in the others: a load of a whole
/// vector would wait until such stores have gone through memory.
/// </summary>
internal static class LaneLoad
{
    /// <summary>Spells it, as an expression.</summary>
    /// <param name="width">The vector's.</param>
    /// <param name="count">How many lanes, at least one.</param>
    /// <param name="reference">Where they lie.</param>
    /// <param name="first">The place of the first there.</param>
    public static string Of(VectorWidth width, int count, string reference, int first)
    {
        string At(int lane) => Reference.At(reference, first + lane);

        if (count == width.Lanes)
        {
            return width.Load(reference, $"{first}");
        }

        if (count == 1)
        {
            return $"{width.Type}.CreateScalar({At(0)})";
        }

        if (width.Bits == VectorWidth.Narrowest.Bits)
        {
            IEnumerable<string> lanes = Enumerable.Range(0, width.Lanes).Select(lane => lane < count ? At(lane) : "0f");
            return $"{width.Type}.Create({string.Join(", ", lanes)})";
        }

        VectorWidth half = width.Half;
        string lower = Of(half, Math.Min(count, half.Lanes), reference, first);
        string upper = count <= half.Lanes ? half.Vector + ".Zero" : Of(half, count - half.Lanes, reference, first + half.Lanes);
        return $"{width.Type}.Create({lower}, {upper})";
    }
}
