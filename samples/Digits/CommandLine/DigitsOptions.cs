namespace GenNet.Samples.Digits.CommandLine;

/// <summary>What the user asked for.</summary>
internal sealed record DigitsOptions
{
    /// <summary>The directory with the four MNIST files; null to look in the usual places.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>Use the built-in digits.</summary>
    public bool Offline { get; init; }

    public required TrainingOptions Training { get; init; }

    /// <summary>No colours, no bars.</summary>
    public bool Plain { get; init; }

    public string? SavePath { get; init; }

    /// <summary>Test this network instead of training one.</summary>
    public string? LoadPath { get; init; }

    public string? JsonPath { get; init; }
}
