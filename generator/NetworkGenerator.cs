using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GenNet.Generator;

/// <summary>Turns every class marked with <c>GenNet.NetworkAttribute</c> into a neural network.</summary>
/// <remarks>What a network may not be is told by <see cref="NetworkAnalyzer"/>; here such a class is left alone.</remarks>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<NetworkModel> networks = context.SyntaxProvider
            .ForAttributeWithMetadataName(NetworkAttributeType.MetadataName, NetworkParser.IsCandidate, NetworkParser.Parse)
            .WithTrackingName(TrackingNames.Parse)
            .Where(static network => network is not null)
            .Select(static (network, _) => network!)
            .WithTrackingName(TrackingNames.Networks);

        IncrementalValueProvider<HintNameClashes> clashes = networks
            .Select(static (network, _) => network.Declaration.HintName)
            .Collect()
            .Select(static (names, _) => HintNameClashes.Among(names))
            .WithTrackingName(TrackingNames.HintNameClashes);

        IncrementalValuesProvider<NetworkModel> namedNetworks = networks
            .Combine(clashes)
            .Select(static (pair, _) => pair.Right.Resolve(pair.Left))
            .Where(static network => network is not null)
            .Select(static (network, _) => network!)
            .WithTrackingName(TrackingNames.NamedNetworks);

        IncrementalValueProvider<BuildReport?> report = namedNetworks
            .Collect()
            .Combine(context.AnalyzerConfigOptionsProvider
                .Select(static (options, _) => BuildProperties.IsReportWanted(options.GlobalOptions))
                .WithTrackingName(TrackingNames.ReportWanted))
            .Select(static (pair, _) => pair.Right ? BuildReport.On(pair.Left) : null)
            .WithTrackingName(TrackingNames.Report);

        context.RegisterSourceOutput(namedNetworks, AddFiles);
        context.RegisterImplementationSourceOutput(report, AddReport);
    }

    private static void AddFiles(SourceProductionContext context, NetworkModel network)
    {
        foreach (GeneratedFile file in NetworkEmitter.Emit(network))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            context.AddSource(file.HintName, SourceText.From(file.Text, Utf8));
        }
    }

    private static void AddReport(SourceProductionContext context, BuildReport? report)
    {
        if (report is not null)
        {
            context.AddSource(BuildReport.HintName, SourceText.From(report.Write(), Utf8));
        }
    }
}
