using System.Globalization;

namespace GenNet.Generator;

/// <summary>
/// The report on all networks of a project, which the package's targets turn into a text file: a generator may not
/// write files, so it is handed to the compiler as a source that consists of comments.
/// </summary>
/// <param name="Networks">The networks, in ordinal order of their names.</param>
internal sealed record BuildReport(EquatableArray<NetworkModel> Networks)
{
    /// <summary>No class can have this name, so no network's files do.</summary>
    public const string HintName = "GenNet-Report.g.cs";

    public static BuildReport On(IEnumerable<NetworkModel> networks) => new(new EquatableArray<NetworkModel>(
        networks.OrderBy(network => network.Declaration.HintName, StringComparer.Ordinal)));

    public string Write()
    {
        NetworkPlan[] plans = [.. Networks.Select(network => new NetworkPlan(network.Topology))];
        var writer = new CodeWriter();
        writer.Comment(string.Format(
            CultureInfo.InvariantCulture,
            "GenNet: {0:N0} {1}, {2:N0} weights and biases.",
            plans.Length,
            plans.Length == 1 ? "network" : "networks",
            plans.Sum(plan => plan.ParameterCount)));
        foreach ((NetworkModel network, NetworkPlan plan) in Networks.Zip(plans, (network, plan) => (network, plan)))
        {
            writer.Comment("");
            writer.Comments(NetworkReport.Lines(network.Declaration.HintName, plan));
        }

        writer.Comment("");
        writer.Comment(CacheLevel.Assumption);

        return writer.ToString();
    }
}
