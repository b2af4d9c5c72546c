using System.Diagnostics;
using Xunit;

namespace GenNet.Tests.Emitted;

/// <summary>
/// The same arithmetic at every vector width. Each width runs in a process of its own, for the runtime chooses once.
/// </summary>
public class VectorWidthTests
{
    private static readonly string[] Switches = ["DOTNET_EnableAVX512", "DOTNET_EnableAVX2", "DOTNET_EnableHWIntrinsic"];

    [Fact]
    public void The_same_seed_gives_the_same_bits_on_512_and_on_256_bit_vectors()
    {
        string[] widest = Run(null);
        string[] without512 = Run("DOTNET_EnableAVX512");

        // Without fused multiply-add the arithmetic is another; the first line tells the width, which may differ.
        if (widest[1] == "fused True" && without512[1] == "fused True")
        {
            Assert.Equal(widest[1..], without512[1..]);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void Any_number_of_threads_gives_the_same_bits(string? switchedOff)
    {
        string[] hashes = [.. Run(switchedOff).Where(line => line.StartsWith("threads ", StringComparison.Ordinal)).Select(line => line[10..])];

        Assert.Equal(3, hashes.Length);
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void The_same_process_twice_gives_the_same_bits() => Assert.Equal(Run(null), Run(null));

    [Theory]
    [InlineData("DOTNET_EnableAVX512", 256)]
    [InlineData("DOTNET_EnableAVX2", 128)]
    [InlineData("DOTNET_EnableHWIntrinsic", 0)]
    public void A_switch_narrows_the_vectors(string name, int widest) =>
        Assert.Equal(Math.Min(widest, Width(Run(null))), Width(Run(name)));

    private static int Width(string[] lines) =>
        int.Parse(lines[0]["width ".Length..], System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Run(string? switchedOff)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "GenNet.Numerics.Probe.dll") },
            RedirectStandardOutput = true,
        };
        foreach (string name in Switches)
        {
            start.Environment.Remove(name);
        }

        if (switchedOff is not null)
        {
            start.Environment[switchedOff] = "0";
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
