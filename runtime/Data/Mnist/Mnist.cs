namespace GenNet.Data;

/// <summary>
/// The MNIST database of handwritten digits: 60,000 images to learn from and 10,000 to test on, each of 28×28 pixels
/// (LeCun, Cortes and Burges, http://yann.lecun.com/exdb/mnist).
/// </summary>
public static class Mnist
{
    /// <summary>The variable of the environment that names the folder with the files: <c>GENNET_MNIST</c>.</summary>
    public const string DirectoryVariable = "GENNET_MNIST";

    /// <summary>Reads the four files of MNIST, or smaller ones of the same form.</summary>
    /// <param name="directory">
    /// The folder that holds <c>train-images-idx3-ubyte</c>, <c>train-labels-idx1-ubyte</c>, <c>t10k-images-idx3-ubyte</c> and
    /// <c>t10k-labels-idx1-ubyte</c>. Each may be compressed by gzip, with the ending <c>.gz</c>, and have a dot before
    /// <c>idx</c>.
    /// </param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">A file is missing; the message says which, and what was looked for.</exception>
    /// <exception cref="IdxFormatException">
    /// A file is damaged or of another kind, there are not as many labels as images, or a label is above 9.
    /// </exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static MnistData Load(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return MnistFolder.Read(directory, directory);
    }

    /// <summary>Checks that the files of a folder are MNIST itself, by the SHA-256 of each once unpacked.</summary>
    /// <param name="directory">The folder, as for <see cref="Load"/>.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="IdxFormatException">A file is another one, or damaged; the message says which.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static void Verify(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"There is no folder {directory}.");
        }

        foreach (MnistFile file in MnistFile.All)
        {
            string path = file.FindIn(directory);
            using FileStream stream = File.OpenRead(path);
            file.Verify(stream, path);
        }
    }

    /// <summary>Finds MNIST, downloads it where it is not here, and takes the built-in digits where that fails.</summary>
    /// <param name="options">Where to look; the defaults suit most programs.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>
    /// The digits; <see cref="MnistData.Name"/> and <see cref="MnistData.Source"/> say which and, for the built-in ones, why.
    /// </returns>
    /// <remarks>
    /// In this order: the folder of the options; the folder that <c>GENNET_MNIST</c> names; the cache; the mirrors, which
    /// fill the cache; 20,000 + 4,000 built-in digits (<see cref="SyntheticDigits"/>). A folder that is named but does not
    /// hold MNIST is an error: it is never passed over. An interrupted download is resumed the next time, and every file is
    /// checked by its SHA-256 before it takes its place. Without a network this takes no longer than
    /// <see cref="MnistOptions.Patience"/>.
    /// </remarks>
    /// <exception cref="IOException">The folder that is named does not hold MNIST; as for <see cref="Load"/>.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static Task<MnistData> FindOrDownloadAsync(MnistOptions? options = null, CancellationToken cancellation = default) =>
        Task.Run(() => new MnistSearch(options ?? new MnistOptions()).FindAsync(cancellation), cancellation);

    /// <summary>Does the same as <see cref="FindOrDownloadAsync"/> and waits for it.</summary>
    /// <inheritdoc cref="FindOrDownloadAsync"/>
    public static MnistData FindOrDownload(MnistOptions? options = null, CancellationToken cancellation = default) =>
        FindOrDownloadAsync(options, cancellation).GetAwaiter().GetResult();
}
