namespace GenNet;

/// <summary>One tensor of 32-bit floats, as the header of a safetensors file lists it.</summary>
/// <param name="Name">Its name, unique within the file.</param>
/// <param name="Shape">The size of each dimension, the last one running fastest; empty for a single number.</param>
/// <param name="Start">Where its first byte stands, counted from the end of the header.</param>
/// <param name="ByteLength">Its length in bytes.</param>
internal sealed record TensorEntry(string Name, IReadOnlyList<long> Shape, long Start, long ByteLength)
{
    /// <summary>Where the byte after its last one stands.</summary>
    public long End => Start + ByteLength;

    /// <summary>Puts tensors one behind the other.</summary>
    public static IReadOnlyList<TensorEntry> LayOut(IEnumerable<(string Name, long[] Shape)> tensors)
    {
        var entries = new List<TensorEntry>();
        long start = 0;
        foreach ((string name, long[] shape) in tensors)
        {
            var entry = new TensorEntry(name, shape, start, ByteLengthOf(shape));
            entries.Add(entry);
            start = entry.End;
        }

        return entries;
    }

    /// <summary>The bytes a tensor of that shape takes.</summary>
    /// <exception cref="OverflowException">They are more than a <see cref="long"/> counts.</exception>
    public static long ByteLengthOf(IEnumerable<long> shape) =>
        shape.Aggregate((long)sizeof(float), (length, size) => checked(length * size));
}
