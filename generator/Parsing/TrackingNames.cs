namespace GenNet.Generator;

/// <summary>Names of the pipeline's steps, by which tests see which of them ran again.</summary>
internal static class TrackingNames
{
    /// <summary>Attributed classes, as models; null for those that break a rule.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>The models of the networks to generate.</summary>
    public const string Networks = nameof(Networks);

    /// <summary>The names of files that more than one network would use.</summary>
    public const string HintNameClashes = nameof(HintNameClashes);

    /// <summary>The models with their final names, one by one what the output depends on.</summary>
    public const string NamedNetworks = nameof(NamedNetworks);

    /// <summary>Whether the project asks for a report.</summary>
    public const string ReportWanted = nameof(ReportWanted);

    /// <summary>The report; null where none is wanted.</summary>
    public const string Report = nameof(Report);
}
