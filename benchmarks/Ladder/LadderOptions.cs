namespace GenNet.Benchmarks.Ladder;

/// <summary>What the command line asks for.</summary>
internal sealed record LadderOptions
{
    public const string Usage = $"""
        Usage: dotnet run -c Release --project benchmarks -- ladder [options]

          --quick          Fewer batch sizes and shorter turns: under 60 seconds in all.
          --threads N      Measure with N threads too, beside one.
          --only TOPOLOGY  One rung only, such as 784-16-16-10.
          --json FILE      Write the results to a file.
          --help           Show this.

        It tells too how a program starts, unless --only names another network than {StartSettings.Topology}: its first
        epoch, and a short process from beginning to end.

        MNIST is read from the folder that GENNET_MNIST names, PyTorch run by the Python that GENNET_PYTHON names, else by
        python3, where that has torch.
        """;

    public bool Help { get; private init; }

    public bool Quick { get; private init; }

    public int Threads { get; private init; } = 1;

    public string? Only { get; private init; }

    public string? JsonFile { get; private init; }

    /// <exception cref="LadderUsageException">An option is wrong.</exception>
    public static LadderOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new LadderOptions();
        for (int i = 0; i < arguments.Length; i++)
        {
            string option = arguments[i];
            options = option switch
            {
                "--help" or "-h" or "-?" => options with { Help = true },
                "--quick" => options with { Quick = true },
                "--threads" => options with { Threads = ParseThreads(Value(arguments, ref i)) },
                "--only" => options with { Only = ParseTopology(Value(arguments, ref i)) },
                "--json" => options with { JsonFile = ParseFile(Value(arguments, ref i)) },
                _ => throw new LadderUsageException($"ladder has no option '{option}'; see ladder --help."),
            };
        }

        return options;
    }

    private static string Value(ReadOnlySpan<string> arguments, ref int i)
    {
        string option = arguments[i++];
        return i < arguments.Length ? arguments[i] : throw new LadderUsageException($"{option} needs a value; see ladder --help.");
    }

    private static int ParseThreads(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) && threads > 0 && threads <= Cores.Count
            ? threads
            : throw new LadderUsageException($"--threads is from 1 to the {Cores.Count} cores there are, not '{text}'.");

    private static string ParseTopology(string text) =>
        Rungs.All.Any(rung => rung.Topology == text)
            ? text
            : throw new LadderUsageException(
                $"--only knows no rung '{text}', but {string.Join(", ", Rungs.All.Select(rung => rung.Topology))}.");

    private static string ParseFile(string text)
    {
        try
        {
            // Now, not after minutes of work.
            File.Open(text, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
            return text;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new LadderUsageException($"--json cannot write '{text}': {exception.Message}");
        }
    }
}
