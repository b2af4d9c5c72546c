namespace GenNet.Tests.Layout;

public class PanelTranspositionTests
{
    /// <summary>Sizes around blocks of 4, 8 and 16, and around panels of 16 and 32.</summary>
    public static TheoryData<int, int> Shapes
    {
        get
        {
            var shapes = new TheoryData<int, int>();
            foreach (int inputs in (int[])[1, 3, 4, 7, 8, 9, 16, 17, 31, 32, 33, 48, 65])
            {
                foreach (int outputs in (int[])[1, 4, 5, 8, 10, 15, 16, 30, 32, 47, 64, 80])
                {
                    shapes.Add(inputs, outputs);
                }
            }

            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_panel_holds_its_inputs_weights_and_zeros_beyond_them(int inputs, int outputs)
    {
        var weights = new AlignedBuffer((int)PanelLayout.WeightLength(inputs, outputs));
        for (int output = 0; output < outputs; output++)
        {
            for (int input = 0; input < inputs; input++)
            {
                weights.Span[PanelLayout.WeightIndex(inputs, outputs, output, input)] = Weight(input, output);
            }
        }

        var panel = new AlignedBuffer(outputs * PanelLayout.PanelWidth);
        for (int first = 0; first < inputs; first += PanelLayout.PanelWidth)
        {
            // What a larger layer left there.
            panel.Span.Fill(float.NaN);

            PanelTransposition.CopyPanel(ref weights.Origin, ref panel.Origin, inputs, outputs, (nuint)first);

            int width = Math.Min(PanelLayout.PaddedSize(inputs) - first, PanelLayout.PanelWidth);
            for (int output = 0; output < outputs; output++)
            {
                for (int lane = 0; lane < width; lane++)
                {
                    float expected = first + lane < inputs ? Weight(first + lane, output) : 0;
                    Assert.Equal(expected, panel.Span[(output * width) + lane]);
                }
            }
        }
    }

    private static float Weight(int input, int output) => 1 + (100 * output) + input;
}
