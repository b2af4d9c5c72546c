namespace GenNet.Data;

/// <summary>How far the download of a file is.</summary>
/// <param name="FileName">The file.</param>
/// <param name="ReceivedBytes">Bytes of it that are here, those of an earlier, interrupted download included.</param>
/// <param name="TotalBytes">Bytes of the whole file, where the server says so.</param>
public readonly record struct MnistProgress(string FileName, long ReceivedBytes, long? TotalBytes);
