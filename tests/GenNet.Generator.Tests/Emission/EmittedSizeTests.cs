using GenNet.Generator;

namespace GenNet.Tests;

/// <summary>
/// The text follows the tiles, not the sizes of the layers: the JIT gives up on methods above 60,000 bytes of IL, and
/// people on files that never end.
/// </summary>
public class EmittedSizeTests
{
    private const int LongestMethod = 120;

    [Fact]
    public void A_large_network_takes_about_as_much_text_as_a_small_one()
    {
        int small = Emit(784, 16, 16, 10).Sum(file => file.Text.Length);
        int large = Emit(784, 2048, 2048, 10).Sum(file => file.Text.Length);

        Assert.InRange((double)large / small, 0.75, 1.25);
    }

    [Fact]
    public void Layers_of_one_shape_share_their_kernels()
    {
        int two = Emit(256, 256, 256).Sum(file => file.Text.Length);
        int eight = Emit(256, 256, 256, 256, 256, 256, 256, 256, 256).Sum(file => file.Text.Length);

        Assert.InRange((double)eight / two, 1, 1.5);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(784, 16, 16, 10)]
    [InlineData(784, 2048, 2048, 10)]
    [InlineData(65536, 33, 65536)]
    public void Methods_stay_small(params int[] sizes)
    {
        foreach (GeneratedFile file in Emit(sizes))
        {
            // A method of ours starts at two levels of indentation and ends with the brace there.
            int start = 0;
            string[] lines = file.Text.Split('\n');
            for (int line = 0; line < lines.Length; line++)
            {
                if (lines[line] == "        {")
                {
                    start = line;
                }
                else if (lines[line] == "        }")
                {
                    Assert.True(line - start <= LongestMethod, $"{file.HintName}: the method at line {start} has {line - start} lines.");
                }
            }
        }
    }

    private static GeneratedFile[] Emit(params int[] sizes) =>
        [.. NetworkEmitter.Emit(new NetworkModel(
            new DeclarationModel("", new EquatableArray<ContainerModel>([]), "Net", "Net"),
            new TopologyModel(new EquatableArray<int>(sizes), Activation.Sigmoid, Activation.Sigmoid, Loss.Quadratic),
            ChecksOverflow: false))];
}
