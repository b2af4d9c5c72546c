namespace GenNet.Tests.Layout;

public class SampleTranspositionTests
{
    private const int Stride = 64;

    /// <summary>Around panels of 16 and 32.</summary>
    private static readonly int[] SampleCounts = [1, 15, 16, 17, 32, 33, 48, 49, 70];

    /// <summary>Sample counts, and neurons around blocks of 4 and 16.</summary>
    public static TheoryData<int, int> Sizes
    {
        get
        {
            var sizes = new TheoryData<int, int>();
            foreach (int samples in SampleCounts)
            {
                foreach (int neurons in (int[])[1, 4, 15, 16, 17, 33])
                {
                    sizes.Add(samples, neurons);
                }
            }

            return sizes;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Panels_hold_the_samples_side_by_side_and_zeros_beyond_them(int samples, int neurons)
    {
        AlignedBuffer rows = Rows(samples);
        var panels = new AlignedBuffer(PanelLayout.PaddedSize(samples) * neurons);
        panels.Span.Fill(float.NaN);

        SampleTransposition.CopyToPanels(ref rows.Origin, Stride, samples, ref panels.Origin, neurons);

        for (int first = 0; first < samples; first += PanelLayout.PanelWidth)
        {
            int width = SamplePanels.Width(samples - first);
            for (int neuron = 0; neuron < neurons; neuron++)
            {
                for (int lane = 0; lane < width; lane++)
                {
                    float expected = first + lane < samples ? Value(first + lane, neuron) : 0;
                    Assert.Equal(expected, panels.Span[(first * neurons) + (neuron * width) + lane]);
                }
            }
        }
    }

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(48)]
    public void Panels_go_back_into_rows_and_nothing_else_is_written(int neurons)
    {
        foreach (int samples in SampleCounts)
        {
            AlignedBuffer rows = Rows(samples);
            var panels = new AlignedBuffer(PanelLayout.PaddedSize(samples) * neurons);
            SampleTransposition.CopyToPanels(ref rows.Origin, Stride, samples, ref panels.Origin, neurons);
            var back = new AlignedBuffer((samples + 1) * Stride);
            back.Span.Fill(float.NaN);

            SampleTransposition.CopyToRows(ref panels.Origin, neurons, ref back.Origin, Stride, samples);

            for (int place = 0; place < back.Span.Length; place++)
            {
                (int sample, int neuron) = (place / Stride, place % Stride);
                Assert.Equal(sample < samples && neuron < neurons ? Value(sample, neuron) : float.NaN, back.Span[place]);
            }
        }
    }

    private static AlignedBuffer Rows(int samples)
    {
        var rows = new AlignedBuffer(samples * Stride);
        for (int place = 0; place < rows.Span.Length; place++)
        {
            rows.Span[place] = Value(place / Stride, place % Stride);
        }

        return rows;
    }

    private static float Value(int sample, int neuron) => 1 + (100 * sample) + neuron;
}
