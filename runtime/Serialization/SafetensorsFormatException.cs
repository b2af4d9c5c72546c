namespace GenNet;

/// <summary>
/// A file is not in the safetensors format, is damaged, or holds other tensors than the network needs. The network it
/// was to be loaded into is as it was before.
/// </summary>
public sealed class SafetensorsFormatException : FormatException
{
    /// <summary>Tells what is wrong.</summary>
    /// <param name="message">What is wrong with the file, and what was expected.</param>
    /// <param name="innerException">What led to it, if anything.</param>
    public SafetensorsFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The file, as its name was given; null where a stream was read.</summary>
    public string? FileName { get; internal set; }

    /// <summary>The file, what is wrong with it, and what was expected.</summary>
    public override string Message => FileName is null ? base.Message : $"{FileName}: {base.Message}";
}
