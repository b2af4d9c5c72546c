using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenNet.Samples.Digits.Output;

/// <summary>Writes the results as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(DigitsReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>Writes all of the file or, where that fails, leaves what was there before.</summary>
    public static void Write(string path, DigitsReport report) => AtomicFile.Write(path, stream =>
    {
        JsonSerializer.Serialize(stream, report, Default.DigitsReport);
        stream.WriteByte((byte)'\n');
    });
}
