namespace GenNet.Generator;

/// <summary>The weights of an input in one vector of outputs, or two: each input is multiplied with the errors.</summary>
internal sealed record LaneOuterProductTile(VectorWidth Width, PanelTiling Tiling, int Inputs)
    : OuterProductTile(Width, Tiling, Inputs)
{
    private int Vectors => Tiling.Vectors(Width);

    public override void WriteLoads(CodeWriter writer) => ForEach((input, vector) =>
        writer.Line($"{Width.Vector} {Weight(input, vector)} = {Width.Load("w", Place(input, vector))};"));

    public override void WriteRow(CodeWriter writer)
    {
        for (int vector = 0; vector < Vectors; vector++)
        {
            writer.Line($"{Width.Vector} {Error(vector)} = {Width.Load("e", $"{vector * Width.Lanes}")};");
        }

        for (int input = 0; input < Inputs; input++)
        {
            string broadcast = $"{Width.Type}.Create({Reference.At("x", input)})";
            if (Vectors > 1)
            {
                writer.Line($"{Width.Vector} x{input} = {broadcast};");
                broadcast = $"x{input}";
            }

            for (int vector = 0; vector < Vectors; vector++)
            {
                writer.Line($"{Weight(input, vector)} = {Width.MultiplyAdd(Error(vector), broadcast, Weight(input, vector))};");
            }
        }
    }

    public override void WriteStores(CodeWriter writer) => ForEach((input, vector) =>
        writer.Line(VectorWidth.Store(Weight(input, vector), "w", Place(input, vector))));

    private void ForEach(Action<int, int> write)
    {
        for (int input = 0; input < Inputs; input++)
        {
            for (int vector = 0; vector < Vectors; vector++)
            {
                write(input, vector);
            }
        }
    }

    private string Weight(int input, int vector) => $"w{input}{Tiling.Suffix(Width, vector)}";

    private string Error(int vector) => $"error{Tiling.Suffix(Width, vector)}";

    private string Place(int input, int vector) => $"{(input * Tiling.PanelWidth) + (vector * Width.Lanes)}";
}
