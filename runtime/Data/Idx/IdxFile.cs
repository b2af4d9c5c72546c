using System.Runtime.InteropServices;

namespace GenNet.Data;

/// <summary>The content of an IDX file: numbers of one type in an array of any number of dimensions.</summary>
/// <remarks>The format in which MNIST is published: LeCun, Cortes and Burges, "The MNIST database", "The IDX file format".</remarks>
public sealed class IdxFile
{
    private readonly int[] _dimensions;

    internal IdxFile(string name, IdxHeader header, byte[] data)
    {
        Name = name;
        ElementType = header.ElementType;
        _dimensions = header.Dimensions;
        Data = data;
    }

    /// <summary>The name of the file, for messages.</summary>
    public string Name { get; }

    /// <summary>What the elements are.</summary>
    public IdxElementType ElementType { get; }

    /// <summary>The size of each dimension, each at least 1; the last is the one whose elements are neighbours.</summary>
    public ReadOnlySpan<int> Dimensions => _dimensions;

    /// <summary>The number of elements: the product of all dimensions.</summary>
    public int Count => Data.Length / IdxElements.Size(ElementType);

    /// <summary>The elements as bytes, each element in the byte order of this machine.</summary>
    public ReadOnlySpan<byte> Bytes => Data;

    /// <summary>The same as an array, for who takes it over.</summary>
    internal byte[] Data { get; }

    /// <summary>Reads an IDX file, be it compressed by gzip or not.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    /// <exception cref="IdxFormatException">It is no sound IDX file; the message says why.</exception>
    public static IdxFile Read(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return Read(stream, path);
    }

    /// <summary>Reads an IDX file from its first byte, be it compressed by gzip or not.</summary>
    /// <param name="stream">The file; it is read to its end and stays open.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="IdxFormatException">It is no sound IDX file; the message says why.</exception>
    /// <remarks>
    /// Nothing is believed: memory is taken as the data arrives, never for what a header only promises, and no more is
    /// unpacked than the header promises.
    /// </remarks>
    public static IdxFile Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return IdxReader.Read(stream, name);
    }

    /// <summary>The elements, without copying them.</summary>
    /// <typeparam name="T">The type that belongs to <see cref="ElementType"/>.</typeparam>
    /// <exception cref="InvalidOperationException">The elements are of another type.</exception>
    public ReadOnlySpan<T> Elements<T>()
        where T : unmanaged
    {
        if (typeof(T) != IdxElements.ClrType(ElementType))
        {
            throw new InvalidOperationException(
                $"{Name} holds elements of type {ElementType}, read as {IdxElements.ClrType(ElementType).Name}, not as {typeof(T).Name}.");
        }

        return MemoryMarshal.Cast<byte, T>(Data);
    }
}
