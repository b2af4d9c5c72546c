using System.Diagnostics;
using System.Numerics;

namespace GenNet.Benchmarks.Ladder;

/// <summary>The cores this process may run on.</summary>
internal static class Cores
{
    /// <summary>Asked once, before <see cref="Pin"/> gives all but one away.</summary>
    private static readonly ulong Allowed = ReadMask();

    public static int Count => Allowed == 0 ? Environment.ProcessorCount : BitOperations.PopCount(Allowed);

    /// <summary>So many of them, from the last, as the first is the one that answers interrupts; none where unknown.</summary>
    public static IReadOnlyList<int> Choose(int count) =>
        [.. Enumerable.Range(0, 64).Reverse().Where(core => (Allowed >> core & 1) != 0).Take(count)];

    /// <summary>
    /// So many for a peer in a process of its own, from the first: where there are enough, other cores than ours, for a
    /// peer's threads may go on spinning after its turn.
    /// </summary>
    public static IReadOnlyList<int> ChooseForPeer(int count) =>
        [.. Enumerable.Range(0, 64).Where(core => (Allowed >> core & 1) != 0).Take(count)];

    /// <summary>Keeps the thread that calls, and those it starts, on so many cores; says whether it could.</summary>
    public static bool Pin(int count)
    {
        IReadOnlyList<int> cores = Choose(count);
        if (cores.Count == 0 || !(OperatingSystem.IsLinux() || OperatingSystem.IsWindows()))
        {
            return false;
        }

        using var process = Process.GetCurrentProcess();
        process.ProcessorAffinity = (nint)cores.Aggregate(0UL, (mask, core) => mask | (1UL << core));
        return true;
    }

    private static ulong ReadMask()
    {
        if (!(OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) || Environment.ProcessorCount > 64)
        {
            return 0;
        }

        using var process = Process.GetCurrentProcess();
        return (ulong)process.ProcessorAffinity;
    }
}
