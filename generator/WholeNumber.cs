using System.Globalization;

namespace GenNet.Generator;

/// <summary>Writes whole numbers as people read them, the same in every culture: <c>13,002</c>.</summary>
internal static class WholeNumber
{
    public static string Write(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
