using GenNet.Data;

namespace GenNet.Benchmarks.Ladder;

/// <summary>Measures how a program starts, in processes that have only this to do.</summary>
internal static class StartMeasurement
{
    private const string Contender = "gennet";
    private const string FirstEpochName = "first epoch";
    private const string ColdStartName = "cold start";

    /// <param name="digits">What to learn from.</param>
    /// <param name="quick">Whether to start fewer processes.</param>
    /// <param name="results">Receives the results, and what had to be skipped.</param>
    public static void Run(MnistData digits, bool quick, LadderResults results)
    {
        try
        {
            using var files = UnpackedDigits.Write(digits);
            int processes = StartSettings.Processes(quick);
            FirstEpoch? firstEpoch = Attempt(
                FirstEpochName, results, () => FirstEpoch.Of(Repeat(files.Folder, StartSettings.Epochs, processes)));
            ColdStart? coldStart = Attempt(
                ColdStartName, results, () => ColdStart.Of(Repeat(files.Folder, epochs: 1, processes)));
            if (firstEpoch is not null || coldStart is not null)
            {
                results.Start = new StartResults(digits.Name, firstEpoch, coldStart);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            foreach (string what in (string[])[FirstEpochName, ColdStartName])
            {
                results.Skip(Contender, what, $"the digits could not be unpacked: {exception.Message.TrimEnd('.')}");
            }
        }
    }

    /// <summary>After one run that does not count, in which the files come into memory, the program's own among them.</summary>
    private static List<ColdRun> Repeat(string folder, int epochs, int processes)
    {
        ColdStartProgram.Run(folder, epochs, StartSettings.Batch);
        return [.. Enumerable.Range(0, processes).Select(_ => ColdStartProgram.Run(folder, epochs, StartSettings.Batch))];
    }

    private static T? Attempt<T>(string what, LadderResults results, Func<T> measure)
        where T : class
    {
        try
        {
            return measure();
        }
        catch (ContenderFailedException failure)
        {
            results.Skip(Contender, what, failure.Message);
            return null;
        }
    }
}
