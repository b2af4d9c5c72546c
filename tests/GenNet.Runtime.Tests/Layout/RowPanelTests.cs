namespace GenNet.Tests.Layout;

public class RowPanelTests
{
    private const int Stride = 48;

    [Theory]
    [InlineData(0, 0, 16)]
    [InlineData(1, 0, 8)]
    [InlineData(5, 16, 16)]
    [InlineData(9, 8, 32)]
    public void Copies_these_columns_and_writes_nothing_behind_them(int rows, int first, int width)
    {
        var source = new AlignedBuffer((rows + 1) * Stride);
        for (int place = 0; place < source.Span.Length; place++)
        {
            source.Span[place] = place;
        }

        var panel = new AlignedBuffer((rows * width) + 1);
        panel.Span.Fill(float.NaN);

        RowPanel.Copy(ref source.Span[first], Stride, (nuint)rows, ref panel.Origin, (nuint)width);

        IEnumerable<float> expected = Enumerable.Range(0, rows).SelectMany(row =>
            Enumerable.Range(first, width).Select(column => (float)((row * Stride) + column)));
        Assert.Equal([.. expected, float.NaN], panel.Span[..((rows * width) + 1)].ToArray());
    }
}
