namespace GenNet.Benchmarks.Ladder;

/// <summary>What the program of <c>benchmarks/ColdStart</c> tells of its training. All times are in milliseconds.</summary>
/// <param name="Topology">Of the network it trained.</param>
/// <param name="Loading">Reading the digits from their files.</param>
/// <param name="Preparation"><see cref="TrainingResult.Preparation"/>.</param>
/// <param name="Epochs">One after another.</param>
internal sealed record TrainingTimes(string Topology, double Loading, double Preparation, IReadOnlyList<double> Epochs)
{
    /// <summary>Reads its output: a name and its values on each line.</summary>
    /// <exception cref="ContenderFailedException">That is something else.</exception>
    public static TrainingTimes Parse(string output)
    {
        var values = new Dictionary<string, string[]>();
        foreach (string line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] words = line.Split(' ');
            values[words[0]] = words[1..];
        }

        return new TrainingTimes(
            Find("topology")[0], Milliseconds("loading")[0], Milliseconds("preparation")[0], Milliseconds("epochs"));

        string[] Find(string name) =>
            values.TryGetValue(name, out string[]? found) && found.Length > 0
                ? found
                : throw new ContenderFailedException($"its output does not tell '{name}'");

        double[] Milliseconds(string name) => [.. Find(name).Select(word => ParseMilliseconds(name, word))];
    }

    private static double ParseMilliseconds(string name, string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) && value >= 0
            ? value
            : throw new ContenderFailedException($"its output has '{word}' as '{name}', which is no time");
}
