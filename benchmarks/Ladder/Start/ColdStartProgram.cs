using System.ComponentModel;
using System.Diagnostics;

namespace GenNet.Benchmarks.Ladder;

/// <summary>Runs the program of <c>benchmarks/ColdStart</c>, in a new process each time.</summary>
internal static class ColdStartProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="folder">With the files of MNIST.</param>
    /// <param name="epochs">How many to train for.</param>
    /// <param name="batch">Samples in a mini-batch.</param>
    /// <exception cref="ContenderFailedException">It could not be started, failed, or did something else.</exception>
    public static ColdRun Run(string folder, int epochs, int batch)
    {
        ProcessStartInfo start = StartInfo(folder, epochs, batch);
        long began = Stopwatch.GetTimestamp();
        using Process process = Start(start);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new ContenderFailedException($"it did not end in {Patience.TotalSeconds:F0} s");
        }

        TimeSpan total = Stopwatch.GetElapsedTime(began);
        if (process.ExitCode != 0)
        {
            throw new ContenderFailedException($"its exit code was {process.ExitCode}{Reason(errors.Result)}");
        }

        var times = TrainingTimes.Parse(output.Result);
        CheckIsAsAsked(times, epochs);
        return new ColdRun(total.TotalMilliseconds, times);
    }

    private static ProcessStartInfo StartInfo(string folder, int epochs, int batch) => new("dotnet")
    {
        ArgumentList =
        {
            "exec",
            Path.Combine(AppContext.BaseDirectory, "GenNet.ColdStart.dll"),
            folder,
            epochs.ToString(CultureInfo.InvariantCulture),
            batch.ToString(CultureInfo.InvariantCulture),
        },
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new ContenderFailedException($"there is no {start.FileName} on the path");
        }
    }

    private static void CheckIsAsAsked(TrainingTimes times, int epochs)
    {
        if (times.Topology != StartSettings.Topology || times.Epochs.Count != epochs)
        {
            throw new ContenderFailedException(
                $"it trained {times.Topology} for {times.Epochs.Count} epochs, not {StartSettings.Topology} for {epochs}");
        }
    }

    /// <summary>The first line of what it wrote as errors, where it wrote any.</summary>
    private static string Reason(string errors)
    {
        string line = errors.Trim().Split('\n')[0].TrimEnd('\r', '.');
        return line.Length > 0 ? $": {line}" : "";
    }
}
