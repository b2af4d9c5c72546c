using BenchmarkDotNet.Running;
using GenNet.Benchmarks.Ladder;

namespace GenNet.Benchmarks;

/// <summary><c>ladder …</c> climbs the ladder; everything else goes to BenchmarkDotNet.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["ladder", .. string[] options])
        {
            return LadderCommand.Run(options);
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
