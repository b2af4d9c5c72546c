using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenNet;

/// <summary>
/// A few columns of many rows, side by side: where rows are long, each of them lies in a page of its own, and a kernel that
/// goes through them again and again would look each page up again. Called by generated code.
/// </summary>
public static class RowPanel
{
    /// <summary>Copies some columns of each row.</summary>
    /// <param name="rows">The first row, at the first of these columns.</param>
    /// <param name="stride">Floats from row to row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="panel">Receives them, row after row.</param>
    /// <param name="width">How many columns, in multiples of 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(ref float rows, nuint stride, nuint count, ref float panel, nuint width)
    {
        for (; count > 0; count--)
        {
            for (nuint column = 0; column < width; column += (nuint)Vector256<float>.Count)
            {
                Vector256.LoadUnsafe(ref rows, column).StoreUnsafe(ref panel, column);
            }

            rows = ref Unsafe.Add(ref rows, stride);
            panel = ref Unsafe.Add(ref panel, width);
        }
    }
}
