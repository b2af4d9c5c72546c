namespace GenNet.Generator;

/// <summary>Two inputs of one row that stand side by side, and are read at once where the machine can spread them.</summary>
/// <param name="Sums">The sums of the tile to which their products are added.</param>
/// <param name="Shape">The layer's.</param>
/// <param name="Place">The place of the first of them, as an expression.</param>
/// <param name="Ahead">How many inputs behind that place they are.</param>
/// <param name="Inputs">Where the inputs lie.</param>
/// <param name="Weights">Where their weights lie.</param>
internal sealed record InputPair(PartialSums Sums, Shape Shape, string Place, int Ahead, string Inputs, string Weights)
{
    private VectorWidth Width => Sums.Width;

    /// <summary>Tells the reader of several pairs why they are read so.</summary>
    public static void WriteComment(CodeWriter writer, VectorWidth width)
    {
        if (width.SpreadsPairs)
        {
            writer.Line("// A pair is loaded at once; permutations spread its inputs over all lanes, which is quicker than two loads.");
        }
    }

    /// <summary>Writes what adds their products: two parts take the pairs in turn, each one of the inputs.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="turn">Which pair of several this is.</param>
    /// <param name="suffix">Tells names apart.</param>
    public void Write(CodeWriter writer, int turn, string suffix)
    {
        if (Width.SpreadsPairs)
        {
            writer.Line($"{Width.Vector} pair{suffix} = {Width.LoadPair(Inputs, Reference.Plus(Place, Ahead))};");
        }

        for (int further = 0; further < ActiveNeuronLayout.PairSize; further++)
        {
            int part = (ActiveNeuronLayout.PairSize * turn % Sums.Parts) + further;
            string input = Width.SpreadsPairs
                ? Width.SpreadOfPair($"pair{suffix}", further)
                : $"{Width.Type}.Create({Reference.At(Inputs, Reference.Plus(Place, Ahead + further))})";
            if (Sums.Tiling.Vectors(Width) > 1)
            {
                string spread = $"{(further == 0 ? "even" : "odd")}{suffix}";
                writer.Line($"{Width.Vector} {spread} = {input};");
                input = spread;
            }

            Sums.WriteInput(writer, part, input, lane => Width.Load(Weights, Sums.Tiling.Weight(Shape, Place, Ahead + further, lane)));
        }
    }
}
