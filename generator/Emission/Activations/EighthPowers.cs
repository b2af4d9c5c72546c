namespace GenNet.Generator;

/// <summary>
/// Takes e⁻ˣ apart by eighth powers of two, from a table: what is left for a polynomial is so small that a short one is enough.
/// That takes 15 operations for a sigmoid where <c>SplitExp</c> takes 18, and two fewer of them wait for each other. (The way
/// of P. T. P. Tang, Table-driven implementation of the exponential function in IEEE floating-point arithmetic, 1989.)
/// </summary>
internal static class EighthPowers
{
    /// <summary>The bits of −2^(j/8) · 2⁻⁶⁴ for j from 0 to 7.</summary>
    private const string Table =
        "0x9F800000, 0x9F8B95C2, 0x9F9837F0, 0x9FA5FED7, 0x9FB504F3, 0x9FC5672A, 0x9FD744FD, 0x9FEAC0C7";

    /// <summary>The same, less j · 2²⁰.</summary>
    private const string TableWithoutPlaces =
        "0x9F800000, 0x9F7B95C2, 0x9F7837F0, 0x9F75FED7, 0x9F7504F3, 0x9F75672A, 0x9F7744FD, 0x9F7AC0C7";

    /// <summary>Whether one instruction looks into a table of eight: AVX2 has one, AVX-512 another.</summary>
    public static bool Serve(VectorWidth width) => width.MachineBits > 128;

    /// <summary>Whether there is an instruction of AVX-512 that multiplies by a power of two, as far as 0 and infinity.</summary>
    public static bool AreScaled(VectorWidth width) => width.HasAvx512;

    /// <summary>Writes <c>oneMinusExp</c> = 1 − e⁻ʳ and <c>minusScale</c> = −2ⁿ in units of 2⁻⁶⁴, from <c>x</c>.</summary>
    public static void WriteSplit(CodeWriter writer, VectorWidth width)
    {
        string Constant(string value) => $"{width.Type}.Create({value})";

        writer.Line($"""

            // e⁻ˣ = 2ⁿ e⁻ʳ with n the multiple of ⅛ nearest to −x / ln 2. Adding 1.5 · 2²⁰ rounds to it.
            {width.Vector} shifted = {width.MultiplyAdd("x", Constant("-1.44269504f"), Constant("1572864f"))};
            {width.Vector} n = shifted - {Constant("1572864f")};

            // r = x + n ln 2, first with the float nearest to ln 2, then with what that lacks.
            {width.Vector} near = {width.MultiplyAdd("n", Constant("0.693147182f"), "x")};
            {width.Vector} r = {width.MultiplyAdd("n", Constant("-1.90465430e-9f"), "near")};

            // 1 − e⁻ʳ = r + r² q(r), q a minimax fit (error 2.6 · 10⁻⁸) that need not wait for the last digits of r.
            {width.Vector} q = {width.MultiplyAdd(Constant("0.16668133f"), "near", Constant("-0.50006473f"))};
            {width.Vector} oneMinusExp = {width.MultiplyAdd("q", "near * near", "r")};

            """);
        if (AreScaled(width))
        {
            writer.Line($"""
                // −2ⁿ in units of 2⁻⁶⁴: the last three bits of shifted, j, choose 2^(j/8), which is multiplied by what n is rounded down to.
                {Lookup(width, Table)}
                {width.Vector} minusScale = {width.Avx512("Avx512F")}.Scale(fraction.AsSingle(), n);
                """);
        }
        else
        {
            writer.Line($"""
                // −2ⁿ in units of 2⁻⁶⁴: the last three bits of shifted, j, choose 2^(j/8), and the others are added to its exponent.
                // Moved there, j comes along, below the exponent; so that much is missing in the table.
                {Lookup(width, TableWithoutPlaces)}
                {width.Vector} minusScale = (fraction + (shifted.AsInt32() << 20)).AsSingle();
                """);
        }
    }

    /// <summary>Spells the table, and <c>fraction</c>: what the last three bits of <c>shifted</c> choose of it.</summary>
    private static string Lookup(VectorWidth width, string table) => width.Bits switch
    {
        512 => $"""
            Vector512<int> table = Vector512.Create(
                {table},
                {table}).AsInt32();
            Vector512<int> fraction = Avx512F.PermuteVar16x32(table, shifted.AsInt32());
            """,
        256 => $"""
            {EightLanes(table)}
            Vector256<int> fraction = Avx2.PermuteVar8x32(table, shifted.AsInt32());
            """,
        _ => $"""
            {EightLanes(table)}
            Vector128<int> fraction = Avx2.PermuteVar8x32(table, shifted.AsInt32().ToVector256Unsafe()).GetLower();
            """,
    };

    private static string EightLanes(string table) => $"""
        Vector256<int> table = Vector256.Create(
            {table}).AsInt32();
        """;
}
