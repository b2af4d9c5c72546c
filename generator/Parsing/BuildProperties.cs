using Microsoft.CodeAnalysis.Diagnostics;

namespace GenNet.Generator;

/// <summary>What the project file says to the generator; the package's targets let these properties through.</summary>
internal static class BuildProperties
{
    /// <summary>Whether it says <c>&lt;GenNetReport&gt;true&lt;/GenNetReport&gt;</c>.</summary>
    public static bool IsReportWanted(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.GenNetReport", out string? value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
