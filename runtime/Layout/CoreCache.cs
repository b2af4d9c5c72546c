namespace GenNet;

/// <summary>The cache that a core has for itself: the one place that says what it holds, compiled into the runtime and into the generator.</summary>
internal static class CoreCache
{
    /// <summary>Parameters that it holds with something to spare: 512 KiB of them.</summary>
    public const int Parameters = 512 * 1024 / sizeof(float);
}
