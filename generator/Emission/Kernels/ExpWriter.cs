namespace GenNet.Generator;

/// <summary>
/// Writes <c>Exp</c> on vectors, and the part of it that other activations need too. The library's is not inlined and
/// costs a call in every loop; ours is a handful of multiply-adds, and the same on every vector width.
/// </summary>
internal static class ExpWriter
{
    /// <summary>Writes <c>SplitExp</c>, without bounds and without putting the two parts together.</summary>
    public static void WriteSplit(CodeWriter writer, VectorWidth width)
    {
        string Constant(string value) => $"{width.Type}.Create({value})";

        writer.Line("""
            /// <summary>
            /// Splits eˣ into 2ⁿ eʳ with n the whole number nearest to x / ln 2, so that |r| is at most ½ ln 2, and gives
            /// eʳ − 1 = r + r² q(r), q a minimax fit (relative error 3·10⁻⁹).
            /// </summary>
            """);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"private static {width.Vector} SplitExp({width.Vector} x, out Vector{width.Bits}<int> n)"))
        {
            writer.Line($"""
                // Adding 1.5 · 2²³ rounds to a whole number and leaves it in the lowest bits.
                {width.Vector} shifted = {width.MultiplyAdd("x", Constant("1.44269504f"), Constant("12582912f"))};
                {width.Vector} whole = shifted - {Constant("12582912f")};
                n = shifted.AsInt32() - {Constant("0x4B400000")};

                // r = x − n ln 2, with ln 2 in two parts, the first short enough that its product is exact.
                {width.Vector} r = {width.MultiplyAdd("whole", Constant("-0.693359375f"), "x")};
                r = {width.MultiplyAdd("whole", Constant("2.12194440e-4f"), "r")};

                // The lower and the upper half of q side by side: who waits for one result waits for a shorter chain.
                {width.Vector} r2 = r * r;
                {width.Vector} low = {width.MultiplyAdd(Constant("1.666652063e-01f"), "r", Constant("4.999999345e-01f"))};
                {width.Vector} high = {width.MultiplyAdd(Constant("8.368717091e-03f"), "r", Constant("4.166838809e-02f"))};
                high = {width.MultiplyAdd(Constant("1.381459637e-03f"), "r2", "high")};
                {width.Vector} q = {width.MultiplyAdd("high", "r2", "low")};
                return {width.MultiplyAdd("q", "r2", "r")};
                """);
        }
    }

    /// <summary>Writes <c>Exp</c>.</summary>
    public static void Write(CodeWriter writer, VectorWidth width)
    {
        string Constant(string value) => $"{width.Type}.Create({value})";

        writer.Summary("eˣ. Results too small to be normal floats are still right.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"private static {width.Vector} Exp({width.Vector} x)"))
        {
            writer.Line($"""
                // Beyond these bounds the result is 0 or infinity anyway. Standing second, NaN passes through both.
                x = {width.Type}.MinNative({Constant("89f")}, {width.Type}.MaxNative({Constant("-104f")}, x));
                {width.Vector} exp = SplitExp(x, out Vector{width.Bits}<int> n) + {width.Vector}.One;

                """);
            if (width.Bits == 512)
            {
                writer.Line("""
                    // Times 2ⁿ, rounded once, in one instruction that every machine with these vectors has.
                    return Avx512F.Scale(exp, Vector512.ConvertToSingle(n));
                    """);
                return;
            }

            writer.Line($"""
                // 2ⁿ is applied in two halves: it need not be a normal float itself.
                Vector{width.Bits}<int> half = n >> 1;
                {width.Vector} scale1 = ((half + {Constant("127")}) << 23).AsSingle();
                {width.Vector} scale2 = ((n - half + {Constant("127")}) << 23).AsSingle();
                return exp * scale1 * scale2;
                """);
        }
    }
}
