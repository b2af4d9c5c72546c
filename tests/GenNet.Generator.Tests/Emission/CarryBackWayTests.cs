namespace GenNet.Tests;

/// <summary>Errors are transposed on their way back where that takes less than to transpose the weights they go through.</summary>
public class CarryBackWayTests
{
    [Theory]
    [InlineData(256, 256, true)]
    [InlineData(255, 256, false)]
    [InlineData(1024, 128, false)]
    [InlineData(1024, 147, true)]
    [InlineData(4096, 10, false)]
    public void Only_large_layers_take_samples_side_by_side(int inputs, int outputs, bool sideBySide)
    {
        var run = GeneratorRun.Of($"[GenNet.Network(2, {inputs}, {outputs})] partial class Net;");

        Assert.Empty(run.CompilerDiagnostics);
        Assert.Equal(sideBySide, run.Files["Net.Vector512.g.cs"].Contains("SampleTransposition.CopyToPanels", StringComparison.Ordinal));
        Assert.Equal(!sideBySide, run.Files["Net.Vector512.g.cs"].Contains("PanelTransposition.CopyPanel", StringComparison.Ordinal));
    }
}
