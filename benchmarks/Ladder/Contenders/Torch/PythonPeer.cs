using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GenNet.Benchmarks.Ladder;

/// <summary>A Python process that is kept alive and asked line by line.</summary>
internal sealed class PythonPeer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;

    private PythonPeer(Process process, JsonObject greeting)
    {
        _process = process;
        Greeting = greeting;
    }

    /// <summary>What it said of itself.</summary>
    public JsonObject Greeting { get; }

    /// <exception cref="ContenderFailedException">There is no such interpreter, or it has not what the script needs.</exception>
    public static PythonPeer Start(ProcessStartInfo start)
    {
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new ContenderFailedException($"there is no {start.FileName}");
        }

        try
        {
            return new PythonPeer(process, ReadAnswer(process));
        }
        catch
        {
            End(process);
            throw;
        }
    }

    /// <exception cref="ContenderFailedException">It answered with an error, or not at all.</exception>
    public JsonObject Ask(JsonObject request)
    {
        try
        {
            _process.StandardInput.WriteLine(request.ToJsonString());
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            throw new ContenderFailedException("its process ended");
        }

        return ReadAnswer(_process);
    }

    public void Dispose() => End(_process);

    private static JsonObject ReadAnswer(Process process)
    {
        Task<string?> reading = process.StandardOutput.ReadLineAsync();
        if (!reading.Wait(Patience))
        {
            throw new ContenderFailedException($"no answer in {Patience.TotalSeconds:F0} s");
        }

        if (reading.Result is not { } line)
        {
            throw new ContenderFailedException("its process ended");
        }

        JsonObject answer;
        try
        {
            answer = JsonNode.Parse(line)!.AsObject();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ContenderFailedException($"it answered what is not JSON: {line}");
        }

        return answer["error"] is { } error ? throw new ContenderFailedException((string)error!) : answer;
    }

    private static void End(Process process)
    {
        try
        {
            // The end of its input is the end of its work.
            process.StandardInput.Close();
            if (!process.WaitForExit(TimeSpan.FromSeconds(2)))
            {
                process.Kill();
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            // Then it has ended already.
        }

        process.Dispose();
    }
}
