namespace GenNet.Tests;

/// <summary>Weights are asked for ahead of time where a core's own cache is too small for them, and only there.</summary>
public class PrefetchingTests
{
    [Theory]
    [InlineData(256, false)]
    [InlineData(272, true)]
    public void A_layer_of_more_than_256_KiB_asks_for_its_weights(int outputs, bool asks)
    {
        string kernels = GeneratorRun.Of($"[GenNet.Network(256, {outputs})] partial class Net;").Files["Net.Vector512.g.cs"];

        Assert.Equal(asks, kernels.Contains("next = ref Unsafe.Add(ref next, ahead);", StringComparison.Ordinal));
        Assert.Equal(asks, kernels.Contains("CacheLine.Prefetch(ref Unsafe.Add(ref w, weight))", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(512, false)]
    [InlineData(528, true)]
    public void Where_rows_are_long_the_update_asks_for_the_inputs_that_come_next(int inputs, bool asks)
    {
        string kernels = GeneratorRun.Of($"[GenNet.Network({inputs}, 8)] partial class Net;").Files["Net.Vector512.g.cs"];

        Assert.Equal(asks, kernels.Contains("CacheLine.Prefetch(ref Unsafe.Add(ref x, 16));", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(512, 40, false)]
    [InlineData(528, 40, true)]
    [InlineData(528, 32, false)]
    [InlineData(528, 8, false)]
    public void Where_rows_of_inputs_are_long_the_errors_of_several_tiles_are_copied(int inputs, int outputs, bool copies)
    {
        string kernels = GeneratorRun.Of($"[GenNet.Network({inputs}, {outputs})] partial class Net;").Files["Net.Vector512.g.cs"];

        Assert.Equal(copies, kernels.Contains("RowPanel.Copy(", StringComparison.Ordinal));
    }

    /// <summary>Together they ask for a tile's weights: whatever the number of rows, none of them are left out.</summary>
    [Fact]
    public void Rows_that_share_what_they_ask_for_round_up()
    {
        string kernels = GeneratorRun.Of("[GenNet.Network(272, 256, 256)] partial class Net;").Files["Net.Vector256.g.cs"];

        Assert.Contains("(191 + rows) / Math.Max(rows, 6)", kernels, StringComparison.Ordinal);
    }

    /// <summary>Padding makes the transposed weights larger than the weights, or smaller: one may ask and the other not.</summary>
    [Theory]
    [InlineData(4, 17, 3_000)]
    [InlineData(4, 3_000, 17)]
    [InlineData(4, 4_100, 1)]
    [InlineData(4, 1, 4_100)]
    [InlineData(4, 30, 3_000)]
    public void Layers_that_ask_only_on_the_way_back_compile(int inputs, int hidden, int outputs) =>
        Assert.Empty(GeneratorRun.Of($"[GenNet.Network({inputs}, {hidden}, {outputs})] partial class Net;").CompilerDiagnostics);
}
