namespace GenNet.Generator;

/// <summary>The weights of an input in one vector of outputs, or two: each input is multiplied with the errors.</summary>
internal sealed record LaneOuterProductTile(VectorWidth Width, PanelTiling Tiling, int Inputs)
    : OuterProductTile(Width, Tiling, Inputs)
{
    private IEnumerable<int> Vectors => Enumerable.Range(0, Tiling.Vectors(Width));

    protected override VectorWidth WeightWidth => Width;

    protected override IEnumerable<(string Name, int Place)> Weights =>
        from input in Enumerable.Range(0, Inputs)
        from vector in Vectors
        select (Weight(input, vector), (input * Tiling.PanelWidth) + (vector * Width.Lanes));

    public override void WriteRow(CodeWriter writer)
    {
        foreach (int vector in Vectors)
        {
            writer.Line($"{Width.Vector} {Error(vector)} = {Width.Load("e", $"{vector * Width.Lanes}")};");
        }

        for (int input = 0; input < Inputs; input++)
        {
            string broadcast = $"{Width.Type}.Create({Reference.At("x", input)})";
            if (Tiling.Vectors(Width) > 1)
            {
                writer.Line($"{Width.Vector} x{input} = {broadcast};");
                broadcast = $"x{input}";
            }

            foreach (int vector in Vectors)
            {
                writer.Line($"{Weight(input, vector)} = {Width.MultiplyAdd(Error(vector), broadcast, Weight(input, vector))};");
            }
        }
    }

    private string Weight(int input, int vector) => $"w{input}{Tiling.Suffix(Width, vector)}";

    private string Error(int vector) => $"error{Tiling.Suffix(Width, vector)}";
}
