using System.Diagnostics.CodeAnalysis;

namespace GenNet.Data;

/// <summary>What the elements of an IDX file are; the values are the third byte of such a file.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "Types are what it names.")]
public enum IdxElementType : byte
{
    /// <summary>Whole numbers from 0 to 255: <see cref="byte"/>.</summary>
    UnsignedByte = 0x08,

    /// <summary>Whole numbers from −128 to 127: <see cref="sbyte"/>.</summary>
    SignedByte = 0x09,

    /// <summary>Whole numbers of 16 bits: <see cref="short"/>.</summary>
    Int16 = 0x0B,

    /// <summary>Whole numbers of 32 bits: <see cref="int"/>.</summary>
    Int32 = 0x0C,

    /// <summary>Floating-point numbers of 32 bits: <see cref="float"/>.</summary>
    Float32 = 0x0D,

    /// <summary>Floating-point numbers of 64 bits: <see cref="double"/>.</summary>
    Float64 = 0x0E,
}
