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

        Assert.Equal(asks, kernels.Contains("CacheLine.Prefetch(ref Unsafe.Add(ref next, k * ahead))", StringComparison.Ordinal));
        Assert.Equal(asks, kernels.Contains("CacheLine.Prefetch(ref Unsafe.Add(ref w, next))", StringComparison.Ordinal));
    }
}
