using System.Diagnostics;

namespace GenNet.Benchmarks.Ladder;

/// <summary>Starts PyTorch at its best.</summary>
internal static class TorchProcess
{
    /// <summary>Names the interpreter to use, where it is not found by itself.</summary>
    public const string PythonVariable = "GENNET_PYTHON";

    /// <exception cref="ContenderFailedException">No interpreter has PyTorch; the message tells of each.</exception>
    public static PythonPeer Start(int threads)
    {
        var reasons = new List<string>();
        foreach (string python in Interpreters())
        {
            try
            {
                return PythonPeer.Start(StartInfo(python, threads));
            }
            catch (ContenderFailedException failure)
            {
                reasons.Add($"{python}: {failure.Message}");
            }
        }

        throw new ContenderFailedException(string.Join("; ", reasons));
    }

    private static IEnumerable<string> Interpreters() =>
        Environment.GetEnvironmentVariable(PythonVariable) is { Length: > 0 } python
            ? [python]
            : ["python3", "/usr/bin/python3"];

    private static ProcessStartInfo StartInfo(string python, int threads)
    {
        var start = new ProcessStartInfo(python)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "peers", "torch_peer.py"));
        start.ArgumentList.Add(threads.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(string.Join(',', Cores.ChooseForPeer(threads)));

        // Both may be set by an environment for the sake of same results, and halve OpenBLAS.
        start.Environment.Remove("OPENBLAS_CORETYPE");
        start.Environment.Remove("OPENBLAS_L2_SIZE");
        start.Environment["OMP_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture);
        start.Environment["OPENBLAS_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture);
        if (threads > 1 && OpenMpBlas() is { } folder)
        {
            start.Environment["LD_LIBRARY_PATH"] = folder;
        }

        return start;
    }

    /// <summary>
    /// The folder of Debian's OpenMP build of OpenBLAS. The other build has threads of its own, which fight with PyTorch's
    /// for the cores.
    /// </summary>
    private static string? OpenMpBlas() => Directory.Exists("/usr/lib")
        ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu*")
            .Select(folder => Path.Combine(folder, "openblas-openmp"))
            .FirstOrDefault(Directory.Exists)
        : null;
}
