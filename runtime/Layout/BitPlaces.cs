using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GenNet;

/// <summary>Where the bits of a byte stand that are 1, by a table: so eight places are listed at once where no instruction does it.</summary>
internal static class BitPlaces
{
    /// <summary>Bits of a byte.</summary>
    public const int Bits = 8;

    private static readonly ulong[] Places = [.. Enumerable.Range(0, 1 << Bits).Select(PlacesOf)];

    /// <summary>The table: a byte for each place, for every byte. To be asked for outside of a loop, for it may have to be made first.</summary>
    public static ref ulong Table => ref MemoryMarshal.GetArrayDataReference(Places);

    /// <summary>The places of the bits that are 1, upwards, and behind them what is of no use.</summary>
    /// <param name="bits">A byte.</param>
    /// <param name="table">The <see cref="Table"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Of(uint bits, ref ulong table) => Vector128.CreateScalar(Unsafe.Add(ref table, bits)).AsByte();

    private static ulong PlacesOf(int bits)
    {
        ulong places = 0;
        int count = 0;
        for (int place = 0; place < Bits; place++)
        {
            if ((bits >> place & 1) != 0)
            {
                places |= (ulong)place << (count++ * Bits);
            }
        }

        return places;
    }
}
