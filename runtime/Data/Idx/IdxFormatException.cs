namespace GenNet.Data;

/// <summary>A file is not what it should be: not an IDX file, a damaged one, or one that holds something else.</summary>
/// <remarks>An <see cref="IOException"/>, as are all the other ways in which reading a file may fail.</remarks>
public sealed class IdxFormatException : IOException
{
    /// <summary>Says what is wrong with a file.</summary>
    /// <param name="fileName">The file.</param>
    /// <param name="problem">What is wrong and what was expected, as a sentence without its subject, which is the file.</param>
    /// <param name="innerException">What led to it, if anything.</param>
    public IdxFormatException(string fileName, string problem, Exception? innerException = null)
        : base($"{fileName} {problem}", innerException)
    {
        FileName = fileName;
    }

    /// <summary>The file, as it was named to the reader.</summary>
    public string FileName { get; }
}
