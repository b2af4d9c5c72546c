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
    /// <param name="width">How many columns.</param>
    public static void Copy(ref float rows, nuint stride, nuint count, ref float panel, nuint width) =>
        RowBlock.CopyRows(ref rows, (int)stride, ref panel, (int)width, (int)count, (int)width);
}
