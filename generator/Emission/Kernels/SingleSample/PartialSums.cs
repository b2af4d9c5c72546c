namespace GenNet.Generator;

/// <summary>
/// The sums of one row's outputs. Where they are few, each is in some parts, among which the inputs are divided: there are no
/// other rows to keep the multiply-add units busy. Four parts are added as (0 + 1) + (2 + 3) at every width.
/// </summary>
/// <param name="Width">The vectors.</param>
/// <param name="Tiling">The outputs.</param>
/// <param name="Parts">Into how many parts each sum is divided, from 1 to <see cref="Most"/>.</param>
internal sealed record PartialSums(VectorWidth Width, PanelTiling Tiling, int Parts)
{
    /// <summary>So many hide the latency of multiply-add.</summary>
    public const int Most = 4;

    private int Vectors => Tiling.Vectors(Width);

    /// <summary>Writes the declarations: the first part starts from the biases, the others from zero.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="biases">Loads the biases of a vector, given the offset of its first output in the tile.</param>
    public void WriteStart(CodeWriter writer, Func<int, string> biases)
    {
        for (int part = 0; part < Parts; part++)
        {
            for (int vector = 0; vector < Vectors; vector++)
            {
                string start = part == 0 ? biases(vector * Width.Lanes) : Width.Vector + ".Zero";
                writer.Line($"{Width.Vector} {Name(part, vector)} = {start};");
            }
        }
    }

    /// <summary>Writes the statements that add the products of one input.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="part">To which part.</param>
    /// <param name="input">The input in each lane, as an expression.</param>
    /// <param name="weights">Loads its weights, given the offset of a vector's first output in the tile.</param>
    public void WriteInput(CodeWriter writer, int part, string input, Func<int, string> weights)
    {
        for (int vector = 0; vector < Vectors; vector++)
        {
            string sum = Name(part, vector);
            writer.Line($"{sum} = {Width.MultiplyAdd(weights(vector * Width.Lanes), input, sum)};");
        }
    }

    /// <summary>Writes the statements that add something to the first part.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="term">What is added to a vector, given its number.</param>
    public void WriteAddition(CodeWriter writer, Func<int, string> term)
    {
        for (int vector = 0; vector < Vectors; vector++)
        {
            writer.Line($"{Name(0, vector)} += {term(vector)};");
        }
    }

    /// <summary>
    /// Writes the statements that add the parts, apply an activation, if there is one, and store the results: as many as the tile stores.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="activation">The name of its method.</param>
    /// <param name="outputs">Where the outputs lie.</param>
    /// <param name="output">The place of an output there, given its place in the tile.</param>
    public void WriteResults(CodeWriter writer, string? activation, string outputs, Func<int, string> output)
    {
        for (int vector = 0; vector < Vectors; vector++)
        {
            int first = vector * Width.Lanes;
            int stored = Tiling.TileOutputs - first;
            if (stored >= Width.Lanes)
            {
                writer.Line(VectorWidth.Store(ResultOperand(vector, activation), outputs, output(first)));
            }
            else if (stored == 1)
            {
                writer.Line($"{Reference.At(outputs, output(first))} = {ResultOperand(vector, activation)}.ToScalar();");
            }
            else
            {
                writer.Line($"{Width.Vector} a = {Result(vector, activation)};");
                LaneStoreWriter.Write(writer, Width, "a", stored, outputs, lane => output(first + lane));
            }
        }
    }

    /// <summary>Writes the statement that returns the results where there is one vector only, and does not store them.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="activation">The name of its method.</param>
    public void WriteReturnedResults(CodeWriter writer, string? activation) =>
        writer.Line($"return {Result(vector: 0, activation)};");

    /// <summary>What something of a part is called: <c>sum2</c>; <c>sum</c> where there is only one.</summary>
    public string OfPart(string name, int part) => Parts == 1 ? name : $"{name}{part}";

    /// <summary>The parts of a vector, added; an expression.</summary>
    public string Total(int vector) => Parts == Most
        ? $"({Name(0, vector)} + {Name(1, vector)}) + ({Name(2, vector)} + {Name(3, vector)})"
        : string.Join(" + ", Enumerable.Range(0, Parts).Select(part => Name(part, vector)));

    private string Result(int vector, string? activation) => activation is null ? Total(vector) : $"{activation}({Total(vector)})";

    /// <summary>The same as an expression that a member may follow.</summary>
    private string ResultOperand(int vector, string? activation) =>
        activation is null && Parts > 1 ? $"({Total(vector)})" : Result(vector, activation);

    private string Name(int part, int vector) => OfPart("sum", part) + Tiling.Suffix(Width, vector);
}
