using System.Runtime.InteropServices;

namespace GenNet.Benchmarks.Ladder;

/// <summary>What the ladder ran on.</summary>
internal sealed record MachineDescription(string Processor, int Cores, int VectorBits, string System, string Runtime)
{
    public static MachineDescription OfThisOne() => new(
        ProcessorName(),
        Ladder.Cores.Count,
        FmaPeak.VectorBits,
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}",
        RuntimeInformation.FrameworkDescription);

    private static string ProcessorName()
    {
        const string cpuInfo = "/proc/cpuinfo";
        string? model = File.Exists(cpuInfo)
            ? File.ReadLines(cpuInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return model?[(model.IndexOf(':') + 1)..].Trim()
            ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER")
            ?? "unknown processor";
    }
}
