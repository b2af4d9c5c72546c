namespace GenNet.Generator;

/// <summary>
/// Writes what stores the first lanes of a vector, or all, and nothing behind them: halves of it as far as they are full, the rest one by one.
/// Who reads them need not wait until they have gone through memory among padding.
/// </summary>
internal static class LaneStoreWriter
{
    /// <summary>Writes the statements.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="width">The vector's.</param>
    /// <param name="vector">Its name.</param>
    /// <param name="count">How many lanes.</param>
    /// <param name="reference">Where they are stored.</param>
    /// <param name="place">The place of a lane there.</param>
    public static void Write(
        CodeWriter writer, VectorWidth width, string vector, int count, string reference, Func<int, string> place)
    {
        if (count == width.Lanes)
        {
            writer.Line(VectorWidth.Store(vector, reference, place(0)));
            return;
        }

        int stored = 0;
        string rest = vector;
        for (int half = width.Lanes / 2; half >= VectorWidth.Narrowest.Lanes; half /= 2)
        {
            bool isFull = half <= count - stored;
            if (isFull)
            {
                writer.Line(VectorWidth.Store($"{rest}.GetLower()", reference, place(stored)));
                stored += half;
            }

            rest += isFull ? ".GetUpper()" : ".GetLower()";
        }

        for (int lane = stored; lane < count; lane++)
        {
            writer.Line($"{Reference.At(reference, place(lane))} = {vector}.GetElement({lane});");
        }
    }
}
