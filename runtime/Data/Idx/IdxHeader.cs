using System.Buffers.Binary;

namespace GenNet.Data;

/// <summary>The header of an IDX file.</summary>
/// <param name="ElementType">What the elements are.</param>
/// <param name="Dimensions">The size of each dimension, each at least 1, the slowest first.</param>
/// <param name="DataLength">Bytes of data that follow.</param>
/// <remarks>
/// Two zero bytes, the element type, the number of dimensions, then the size of each as 32 bits, highest byte first
/// (LeCun, Cortes and Burges, "The MNIST database", "The IDX file format").
/// </remarks>
internal sealed record IdxHeader(IdxElementType ElementType, int[] Dimensions, int DataLength)
{
    private const int MagicLength = 4;
    private const int DimensionLength = 4;

    /// <summary>Reads a header, and not a byte more.</summary>
    /// <exception cref="IdxFormatException">There is none, or it makes no sense.</exception>
    public static IdxHeader Read(Stream content, string name)
    {
        Span<byte> magic = stackalloc byte[MagicLength];
        int length = content.ReadAtLeast(magic, MagicLength, throwOnEndOfStream: false);
        if (length == 0)
        {
            throw new IdxFormatException(name, "is empty; an IDX file starts with a header of at least 8 bytes.");
        }

        if (magic[..Math.Min(length, 2)].ContainsAnyExcept((byte)0))
        {
            throw new IdxFormatException(
                name,
                $"is not an IDX file: it starts with 0x{Convert.ToHexString(magic[..length])} where the magic number of an "
                + "IDX file starts with two zero bytes (and a gzip file with 0x1F8B).");
        }

        if (length < MagicLength)
        {
            throw new IdxFormatException(
                name, $"ends within its header, after {length} bytes; an IDX header takes at least 8 bytes.");
        }

        var type = (IdxElementType)magic[2];
        if (IdxElements.Size(type) == 0)
        {
            throw new IdxFormatException(
                name, $"has the unknown element type 0x{magic[2]:X2}; known are 0x08, 0x09, 0x0B, 0x0C, 0x0D and 0x0E.");
        }

        int[] dimensions = ReadDimensions(content, magic[3], name);
        return new IdxHeader(type, dimensions, CountBytes(dimensions, IdxElements.Size(type), name));
    }

    private static int[] ReadDimensions(Stream content, int count, string name)
    {
        if (count == 0)
        {
            throw new IdxFormatException(name, "has 0 dimensions; an IDX file has at least 1.");
        }

        Span<byte> sizes = stackalloc byte[byte.MaxValue * DimensionLength];
        sizes = sizes[..(count * DimensionLength)];
        int length = content.ReadAtLeast(sizes, sizes.Length, throwOnEndOfStream: false);
        if (length < sizes.Length)
        {
            throw new IdxFormatException(
                name,
                $"ends within its header, after {MagicLength + length} bytes; an IDX header with {count} dimensions takes "
                + $"{MagicLength + sizes.Length} bytes.");
        }

        var dimensions = new int[count];
        for (int i = 0; i < count; i++)
        {
            uint size = BinaryPrimitives.ReadUInt32BigEndian(sizes[(i * DimensionLength)..]);
            if (size is 0 or > int.MaxValue)
            {
                throw new IdxFormatException(
                    name, $"has size {size} in dimension {i}; each size must be from 1 to {int.MaxValue}.");
            }

            dimensions[i] = (int)size;
        }

        return dimensions;
    }

    private static int CountBytes(int[] dimensions, int elementSize, string name)
    {
        long bytes = elementSize;
        foreach (int size in dimensions)
        {
            // Neither factor exceeds 2^31, so the product of each step fits.
            bytes *= size;
            if (bytes > Array.MaxLength)
            {
                throw new IdxFormatException(
                    name,
                    $"promises {string.Join('×', dimensions)} elements of {elementSize} bytes; no more than "
                    + $"{Array.MaxLength} bytes can be read.");
            }
        }

        return (int)bytes;
    }
}
