using GenNet.Data;
using GenNet.Samples.Digits.CommandLine;
using GenNet.Samples.Digits.Views;

namespace GenNet.Samples.Digits;

/// <summary>Finds the digits to learn from.</summary>
internal static class DigitsData
{
    /// <exception cref="UsageException">The folder the user named does not hold digits this network can read.</exception>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public static MnistData Load(DigitsOptions options, IDigitsView view, CancellationToken cancellationToken)
    {
        string origin = options.DataDirectory is null ? Mnist.DirectoryVariable : "--data";
        MnistData digits = Find(options, view, origin, cancellationToken);
        LabeledImages images = digits.Training;
        return images.InputSize == DigitNet.InputSize ? digits : throw new UsageException(
            $"{origin}: the images have {images.Rows}×{images.Columns} pixels; the network reads images of {DigitNet.InputSize}.");
    }

    private static MnistData Find(DigitsOptions options, IDigitsView view, string origin, CancellationToken cancellationToken)
    {
        try
        {
            return Mnist.FindOrDownload(
                new MnistOptions
                {
                    Directory = options.DataDirectory,
                    Offline = options.Offline,
                    Progress = new DownloadListener(view),
                },
                cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{origin}: {exception.Message}");
        }
    }

    /// <summary>Tells of each file once.</summary>
    private sealed class DownloadListener(IDigitsView view) : IProgress<MnistProgress>
    {
        private string? _file;

        public void Report(MnistProgress value)
        {
            if (value.FileName != _file)
            {
                _file = value.FileName;
                view.ShowDownload(value.FileName);
            }
        }
    }
}
