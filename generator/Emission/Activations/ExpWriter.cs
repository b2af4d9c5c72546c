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
            /// Splits e⁻ˣ into 2ⁿ e⁻ʳ with n the whole number nearest to −x / ln 2, so that |r| is at most ½ ln 2, and gives
            /// 1 − e⁻ʳ = r + r² q(r), q a minimax fit (relative error 3·10⁻⁹), and n + 1.5 · 2²³, whose lowest bits are n.
            /// </summary>
            """);
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"private static {width.Vector} SplitExp({width.Vector} x, out {width.Vector} shifted)"))
        {
            writer.Line($"""
                // Adding 1.5 · 2²³ rounds to a whole number.
                shifted = {width.MultiplyAdd("x", Constant("-1.44269504f"), Constant("12582912f"))};
                {width.Vector} n = shifted - {Constant("12582912f")};

                // r = x + n ln 2, first with the float nearest to ln 2, then with what that lacks.
                {width.Vector} near = {PlusMultiple(width, nearest: "0.693147182f", shorter: "0.693359375f", rest: "-2.12192535e-4f")};
                {width.Vector} r = {width.MultiplyAdd("n", Constant("-1.90465430e-9f"), "near")};

                // q asks for less than all digits of r, and need not wait for the last. Its lower and its upper half side by
                // side: who waits for one result waits for a shorter chain.
                {width.Vector} near2 = near * near;
                {width.Vector} low = {width.MultiplyAdd(Constant("1.666652063e-01f"), "near", Constant("-4.999999345e-01f"))};
                {width.Vector} high = {width.MultiplyAdd(Constant("8.368717091e-03f"), "near", Constant("-4.166838809e-02f"))};
                high = {width.MultiplyAdd(Constant("-1.381459637e-03f"), "near2", "high")};
                {width.Vector} q = {width.MultiplyAdd("high", "near2", "low")};
                return {width.MultiplyAdd("q", "r * r", "r")};
                """);
        }
    }

    /// <summary>
    /// Spells <c>x</c> + <c>n</c> times a number. Where products may be rounded by themselves it takes two steps, the first by a number
    /// short enough that its product is exact.
    /// </summary>
    /// <param name="width">The vectors.</param>
    /// <param name="nearest">The float nearest to the number.</param>
    /// <param name="shorter">A float with fewer digits near it.</param>
    /// <param name="rest">What that lacks.</param>
    public static string PlusMultiple(VectorWidth width, string nearest, string shorter, string rest)
    {
        string Constant(string value) => $"{width.Type}.Create({value})";
        return width.IsFused
            ? width.MultiplyAdd("n", Constant(nearest), "x")
            : width.MultiplyAdd("n", Constant(rest), width.MultiplyAdd("n", Constant(shorter), "x"));
    }

    /// <summary>Writes <c>Exp</c>.</summary>
    public static void Write(CodeWriter writer, VectorWidth width)
    {
        writer.Summary("eˣ for x up to 88; softmax asks for none above 0. Results too small to be normal floats are still right.");
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Method($"private static {width.Vector} Exp({width.Vector} x)"))
        {
            writer.Line($"""
                // Below −104 the result is 0 anyway. Standing second, NaN passes through.
                {width.Vector} oneMinusExp = SplitExp(-{width.Type}.MaxNative({width.Type}.Create(-104f), x), out {width.Vector} shifted);
                """);
            WriteScale(writer, width);
            writer.Line($"return {width.MultiplyAdd("scale", "-oneMinusExp", "scale")};");
        }
    }

    /// <summary>Writes <c>scale</c> = 2ⁿ, which need not be a normal float.</summary>
    private static void WriteScale(CodeWriter writer, VectorWidth width)
    {
        if (width.Bits == 512)
        {
            writer.Line($"{width.Vector} scale = Avx512F.Scale({width.Vector}.One, shifted - {width.Type}.Create(12582912f));");
            return;
        }

        writer.Line($"""
            Vector{width.Bits}<int> n = shifted.AsInt32() - {width.Type}.Create(12582912f).AsInt32();
            Vector{width.Bits}<int> half = n >> 1;
            {width.Vector} scale = ((half + {width.Type}.Create(127)) << 23).AsSingle() * ((n - half + {width.Type}.Create(127)) << 23).AsSingle();
            """);
    }

    /// <summary>Spells 2ⁿ times a power of two where that is a normal float: n is added to its exponent.</summary>
    /// <param name="width">The vectors.</param>
    /// <param name="power">The power of two in every lane, as an expression.</param>
    public static string Scaled(VectorWidth width, string power) => $"((shifted.AsInt32() << 23) + {power}.AsInt32()).AsSingle()";
}
