namespace GenNet;

/// <summary>Writes a file so that others see all of it or what was there before, never a part.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, to disk, and takes its place at the end.</summary>
    /// <param name="path">The file; a link is followed. A device or a pipe is written to as it is.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It could not be written, is a directory, or its directory does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">Its directory may not be written to.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var file = new FileInfo(path);
        string target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        string? directory = Path.GetDirectoryName(target);
        if (Directory.Exists(target) || directory is null || Path.EndsInDirectorySeparator(target))
        {
            throw new IOException($"{path}: this is a directory, not a file.");
        }

        if (IsDevice(file, directory))
        {
            using FileStream device = file.OpenWrite();
            write(device);
            return;
        }

        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"{path}: the directory {directory} does not exist.");
        }

        Replace(target, directory, write);
    }

    private static void Replace(string target, string directory, Action<Stream> write)
    {
        string temporary = Path.Combine(directory, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>/dev/null and /dev/stdout must not become files, which the administrator's rights would allow.</summary>
    private static bool IsDevice(FileInfo file, string directory) =>
        file.Exists && (directory == "/dev" || directory.StartsWith("/proc/", StringComparison.Ordinal));
}
