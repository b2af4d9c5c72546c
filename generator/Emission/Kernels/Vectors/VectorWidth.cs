namespace GenNet.Generator;

/// <summary>One width of vectors, and the tiles that fill a machine's registers with them.</summary>
/// <param name="Bits">512, 256 or 128.</param>
/// <param name="MachineBits">Of the widest vectors that the machine has, for which the kernels are written.</param>
internal sealed record VectorWidth(int Bits, int MachineBits)
{
    /// <summary>From the widest to the narrowest: the order in which a machine is asked for them.</summary>
    public static readonly VectorWidth[] All = [new(512, 512), new(256, 256), new(128, 128)];

    /// <summary>The narrowest.</summary>
    public static VectorWidth Narrowest => All[All.Length - 1];

    /// <summary>Floats in a vector.</summary>
    public int Lanes => Bits / 32;

    /// <summary>The static class of its operations: <c>Vector512</c>.</summary>
    public string Type => $"Vector{Bits}";

    /// <summary>A vector of floats: <c>Vector512&lt;float&gt;</c>.</summary>
    public string Vector => $"Vector{Bits}<float>";

    /// <summary>The class that holds its kernels.</summary>
    public string KernelClass => $"Vector{MachineBits}Kernels";

    /// <summary>Whether a product that is added to something is rounded only once, with the sum.</summary>
    public bool IsFused => MachineBits > 128;

    /// <summary>Whether the machine has the instructions of AVX-512, for vectors of any width.</summary>
    public bool HasAvx512 => MachineBits == 512;

    /// <summary>
    /// Whether there are registers, 32, for what a whole small network keeps in them. Sixteen hold one tile.
    /// </summary>
    public bool HasManyRegisters => HasAvx512;

    /// <summary>The vectors that a layer's rows in a mini-batch are read and written by: no longer than these rows.</summary>
    /// <param name="size">Neurons of the layer.</param>
    public VectorWidth ForRowsOf(int size) => this with { Bits = Math.Min(Bits, 32 * PanelLayout.PaddedRow(size)) };

    /// <summary>The widest of the machine.</summary>
    public VectorWidth Machine => this with { Bits = MachineBits };

    /// <summary>Vectors half as long.</summary>
    public VectorWidth Half => this with { Bits = Bits / 2 };

    /// <summary>Vectors in one 64-byte line of 16 floats.</summary>
    public int VectorsPerLine => PanelLayout.LaneCount / Lanes;

    /// <summary>The outputs that one tile computes side by side: up to two vectors.</summary>
    public int TileLanes(int panelWidth) => Math.Min(panelWidth, 2 * Lanes);

    /// <summary>
    /// How many rows the tiles of a product are high, the highest first. Eight sums at once hide the latency of
    /// multiply-add (4 cycles, two each cycle); more sums ask less of memory, as far as there are registers.
    /// </summary>
    public IReadOnlyList<int> RowTiles(int tileLanes) =>
        HasManyRegisters
            ? tileLanes > Lanes ? [8, 4] : [12, 10, 8, 4]
            : tileLanes > Lanes ? [6, 4, 2] : [8, 4];

    /// <summary>How many inputs a tile of the weight gradient spans.</summary>
    public int InputTile(int tileLanes) =>
        HasManyRegisters
            ? tileLanes > Lanes ? 8 : 16
            : tileLanes > Lanes ? 6 : 8;

    /// <summary>
    /// How many inputs a tile of errors on their way back spans, where samples stand in the lanes. Sixteen registers hold
    /// 12 sums: the 8 of 4 inputs would not hide a latency of 5 cycles, which some cores with AVX2 have.
    /// </summary>
    public int CarryBackTile(int tileLanes) => HasManyRegisters ? tileLanes > Lanes ? 8 : 16 : 6;

    /// <summary>How many inputs errors travel back to at once there: whole tiles, and whole cache lines.</summary>
    public int CarryBackInputs => HasManyRegisters ? PanelLayout.PanelWidth : SamplePanels.MostInputs;

    public string Load(string reference, string offset) =>
        offset == "0" ? $"{Type}.LoadUnsafe(ref {reference})" : $"{Type}.LoadUnsafe(ref {reference}, {offset})";

    /// <summary>Spells a class of AVX-512 instructions for vectors of this width.</summary>
    /// <param name="name">Its name: <c>Avx512F</c>.</param>
    public string Avx512(string name) => Bits == 512 ? name : name + ".VL";

    /// <summary>
    /// Whether two neighbours are loaded at once and spread over all lanes by instructions. Loading the weights of an input keeps the
    /// load units busy; with a load more to spread the input, a kernel takes longer.
    /// </summary>
    public bool SpreadsPairs => Bits > 128;

    /// <summary>A pair of neighbours, again and again.</summary>
    public string LoadPair(string reference, string offset) =>
        $"{Type}.Create(Unsafe.As<float, double>(ref {Reference.At(reference, offset)})).AsSingle()";

    /// <summary>The first or the second of such pairs in all lanes.</summary>
    public string SpreadOfPair(string pair, int which) =>
        $"{(Bits == 512 ? "Avx512F" : "Avx")}.Duplicate{(which == 0 ? "Even" : "Odd")}Indexed({pair})";

    /// <summary>Writes what makes four floats, a vector of 128 bits, one that <see cref="SpreadOfFour"/> can spread.</summary>
    public void WriteSpreadable(CodeWriter writer, string four)
    {
        // In every 128 bits of a wider vector stand all four.
        if (Bits == 512)
        {
            writer.Line($"{Vector} {Spreadable(four)} = {Widen(Narrowest, four)};");
            writer.Line($"{Spreadable(four)} = Avx512F.Shuffle4x128({Spreadable(four)}, {Spreadable(four)}, 0);");
        }
        else if (Bits == 256)
        {
            writer.Line($"{Vector} {Spreadable(four)} = Vector256.Create({four}, {four});");
        }
    }

    /// <summary>One of such four in all lanes.</summary>
    public string SpreadOfFour(string four, int which) => SpreadWithinFours(Spreadable(four), which);

    /// <summary>One of every four lanes of a vector in all four, as an expression.</summary>
    public string SpreadWithinFours(string vector, int which) =>
        $"{(Bits == 512 ? "Avx512F.Permute4x32" : "Avx.Permute")}({vector}, 0b_{string.Join("_", Enumerable.Repeat(Convert.ToString(which, 2).PadLeft(2, '0'), 4))})";

    private string Spreadable(string four) => Bits == 128 ? four : four + "Everywhere";

    /// <summary>A shorter vector in the lower lanes of one of this width, whatever is in the others, as an expression.</summary>
    public string Widen(VectorWidth shorter, string vector) =>
        vector + (shorter.Bits < 256 && Bits >= 256 ? ".ToVector256Unsafe()" : "") + (shorter.Bits < 512 && Bits >= 512 ? ".ToVector512Unsafe()" : "");

    /// <summary>The lowest four lanes of a vector, as an expression.</summary>
    public string LowestOf(string vector) => vector + (Bits == 512 ? ".GetLower().GetLower()" : Bits == 256 ? ".GetLower()" : "");

    public static string Store(string vector, string reference, string offset) =>
        offset == "0" ? $"{vector}.StoreUnsafe(ref {reference});" : $"{vector}.StoreUnsafe(ref {reference}, {offset});";

    /// <summary>a · b + c, rounded once where the machine can.</summary>
    public string MultiplyAdd(string a, string b, string c) => $"{Type}.MultiplyAddEstimate({a}, {b}, {c})";
}
