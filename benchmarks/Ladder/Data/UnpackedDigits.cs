using System.Buffers.Binary;
using GenNet.Data;

namespace GenNet.Benchmarks.Ladder;

/// <summary>
/// Digits in the four files of MNIST, not compressed, in a temporary folder that is deleted in the end. MNIST becomes its
/// own files again, bit for bit.
/// </summary>
internal sealed class UnpackedDigits : IDisposable
{
    private const byte UnsignedBytes = 8;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gennet-digits-");

    private UnpackedDigits()
    {
    }

    public string Folder => _folder.FullName;

    /// <exception cref="IOException">There is no room for them.</exception>
    /// <exception cref="UnauthorizedAccessException">Temporary files must not be written.</exception>
    public static UnpackedDigits Write(MnistData digits)
    {
        var files = new UnpackedDigits();
        try
        {
            files.WriteSet("train", digits.Training);
            files.WriteSet("t10k", digits.Test);
            return files;
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The system clears its temporary files some day; results are not lost for that.
        }
    }

    private void WriteSet(string name, LabeledImages images)
    {
        using FileStream pixels = Create($"{name}-images-idx3-ubyte", images.Count, images.Rows, images.Columns);
        using FileStream labels = Create($"{name}-labels-idx1-ubyte", images.Count);
        for (int image = 0; image < images.Count; image++)
        {
            pixels.Write(images.Image(image));
            labels.WriteByte((byte)images.Label(image));
        }
    }

    /// <summary>Begins an IDX file: the type of its elements, the number of dimensions, and the size of each.</summary>
    private FileStream Create(string name, params ReadOnlySpan<int> dimensions)
    {
        FileStream file = File.Create(Path.Combine(Folder, name));
        file.Write([0, 0, UnsignedBytes, (byte)dimensions.Length]);
        Span<byte> size = stackalloc byte[sizeof(int)];
        foreach (int dimension in dimensions)
        {
            BinaryPrimitives.WriteInt32BigEndian(size, dimension);
            file.Write(size);
        }

        return file;
    }
}
