using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace GenNet.Data;

/// <summary>What there is to know of each type of element.</summary>
internal static class IdxElements
{
    /// <summary>Bytes of one element, or 0 where the type is unknown.</summary>
    public static int Size(IdxElementType type) => type switch
    {
        IdxElementType.UnsignedByte or IdxElementType.SignedByte => 1,
        IdxElementType.Int16 => 2,
        IdxElementType.Int32 or IdxElementType.Float32 => 4,
        IdxElementType.Float64 => 8,
        _ => 0,
    };

    /// <summary>The type in C# of an element.</summary>
    public static Type ClrType(IdxElementType type) => type switch
    {
        IdxElementType.UnsignedByte => typeof(byte),
        IdxElementType.SignedByte => typeof(sbyte),
        IdxElementType.Int16 => typeof(short),
        IdxElementType.Int32 => typeof(int),
        IdxElementType.Float32 => typeof(float),
        IdxElementType.Float64 => typeof(double),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such element type."),
    };

    /// <summary>Puts the bytes of each element, in the file the highest first, into the order of this machine.</summary>
    public static void ToHostOrder(Span<byte> data, IdxElementType type)
    {
        if (!BitConverter.IsLittleEndian)
        {
            return;
        }

        switch (Size(type))
        {
            case 2:
                Span<ushort> pairs = MemoryMarshal.Cast<byte, ushort>(data);
                BinaryPrimitives.ReverseEndianness(pairs, pairs);
                break;
            case 4:
                Span<uint> quads = MemoryMarshal.Cast<byte, uint>(data);
                BinaryPrimitives.ReverseEndianness(quads, quads);
                break;
            case 8:
                Span<ulong> octets = MemoryMarshal.Cast<byte, ulong>(data);
                BinaryPrimitives.ReverseEndianness(octets, octets);
                break;
        }
    }
}
