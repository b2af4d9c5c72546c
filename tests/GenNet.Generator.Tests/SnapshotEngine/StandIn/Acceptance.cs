namespace GenNet.Tests.SnapshotEngine;

/// <summary>Whether new text replaces the old.</summary>
internal enum Acceptance
{
    /// <summary>New text fails the test.</summary>
    Refuse,

    /// <summary>New text is written to the verified file.</summary>
    Accept,
}

/// <content>Reads it.</content>
internal static class AcceptanceExtensions
{
    extension(Acceptance)
    {
        /// <summary>As the developer asks; on a build server, never.</summary>
        public static Acceptance FromEnvironment() => From(
            Environment.GetEnvironmentVariable("GENNET_ACCEPT_SNAPSHOTS"), Environment.GetEnvironmentVariable("CI"));

        public static Acceptance From(string? accept, string? buildServer) =>
            accept == "1" && !string.Equals(buildServer, "true", StringComparison.OrdinalIgnoreCase)
                ? Acceptance.Accept
                : Acceptance.Refuse;
    }
}
