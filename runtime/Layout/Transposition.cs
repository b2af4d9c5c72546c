using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace GenNet;

/// <summary>Transposes matrices, in the largest blocks that fit into the machine's registers.</summary>
internal static class Transposition
{
    /// <summary>Copies rows into columns.</summary>
    /// <param name="source">The first row.</param>
    /// <param name="sourceStride">Floats from row to row.</param>
    /// <param name="rows">How many rows there are to read; may be less than 0 or more than <paramref name="width"/>.</param>
    /// <param name="columns">How many columns they have.</param>
    /// <param name="destination">Receives what was the first column as its first row.</param>
    /// <param name="destinationStride">Floats from row to row.</param>
    /// <param name="width">Floats of each row to write, in multiples of 16; zeros in the place of rows there are not.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(
        ref float source, int sourceStride, int rows, int columns, ref float destination, int destinationStride, int width)
    {
        int block = Avx512F.IsSupported ? TransposedBlock16.Size
            : Avx.IsSupported ? TransposedBlock8.Size
            : Sse.IsSupported || AdvSimd.Arm64.IsSupported ? TransposedBlock4.Size
            : 1;
        for (int column = 0; column < columns; column += block)
        {
            for (int row = 0; row < width; row += block)
            {
                int blockRows = Math.Clamp(rows - row, 0, block);
                int blockColumns = Math.Min(block, columns - column);
                ref float from = ref Unsafe.Add(ref source, (row * sourceStride) + column);
                ref float to = ref Unsafe.Add(ref destination, (column * destinationStride) + row);
                if (Avx512F.IsSupported)
                {
                    TransposedBlock16.Copy(ref from, sourceStride, blockRows, ref to, destinationStride, blockColumns);
                }
                else if (Avx.IsSupported)
                {
                    TransposedBlock8.Copy(ref from, sourceStride, blockRows, ref to, destinationStride, blockColumns);
                }
                else if (Sse.IsSupported || AdvSimd.Arm64.IsSupported)
                {
                    TransposedBlock4.Copy(ref from, sourceStride, blockRows, ref to, destinationStride, blockColumns);
                }
                else
                {
                    to = blockRows == 0 ? 0 : from;
                }
            }
        }
    }
}
