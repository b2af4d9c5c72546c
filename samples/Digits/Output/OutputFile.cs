namespace GenNet.Samples.Digits.Output;

/// <summary>A file the user wants written at the end.</summary>
internal static class OutputFile
{
    /// <summary>Checks before the training that the file can be written after it.</summary>
    /// <param name="option">The option that named it.</param>
    /// <param name="path">The file; null for none.</param>
    /// <exception cref="UsageException">It could not be written.</exception>
    public static void CheckWritable(string option, string? path)
    {
        if (path is null)
        {
            return;
        }

        if (File.Exists(path) && Path.GetDirectoryName(path) == "/dev")
        {
            // A device such as /dev/stdout is written to as it is.
            return;
        }

        string directory = Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
        if (Directory.Exists(path))
        {
            throw new UsageException($"{option}: {path} is a directory, not a file.");
        }

        if (!Directory.Exists(directory))
        {
            throw new UsageException($"{option}: the directory {directory} does not exist.");
        }

        try
        {
            // The file itself will be written beside and renamed, so it is the directory that must be writable.
            File.Create(Path.Combine(directory, $".{Path.GetRandomFileName()}.tmp"), 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option}: nothing can be written to the directory {directory}.");
        }
    }
}
