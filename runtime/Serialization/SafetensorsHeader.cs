using System.Text.Json;

namespace GenNet;

/// <summary>The header of a safetensors file: what tensors it holds, and what it says of them.</summary>
/// <param name="Metadata">Free text by key, the file's <c>__metadata__</c>.</param>
/// <param name="Tensors">In the order of their data, which follow one another without a gap.</param>
/// <remarks>
/// A file is the length of the header in 8 bytes, little-endian; the header, a JSON object padded with spaces; and the
/// data of the tensors (https://github.com/huggingface/safetensors#format).
/// </remarks>
internal sealed record SafetensorsHeader(IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<TensorEntry> Tensors)
{
    /// <summary>The bytes that state the length of the header.</summary>
    public const int PrefixLength = sizeof(ulong);

    /// <summary>The longest header the format allows.</summary>
    public const int LargestLength = 100_000_000;

    /// <summary>The one data type read and written here: 32-bit floats.</summary>
    public const string DataType = "F32";

    /// <summary>The key that holds text instead of a tensor.</summary>
    public const string MetadataKey = "__metadata__";

    // The data start on a multiple of this, so that others may map the file into memory.
    private const int Alignment = 8;

    /// <summary>Bytes of data behind the header.</summary>
    public long DataLength => Tensors.Count == 0 ? 0 : Tensors[^1].End;

    /// <summary>The header as JSON, padded.</summary>
    public byte[] ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartObject(MetadataKey);
            foreach ((string key, string text) in Metadata)
            {
                json.WriteString(key, text);
            }

            json.WriteEndObject();
            foreach (TensorEntry tensor in Tensors)
            {
                WriteTensor(json, tensor);
            }

            json.WriteEndObject();
        }

        while (bytes.Length % Alignment != 0)
        {
            bytes.WriteByte((byte)' ');
        }

        return bytes.ToArray();
    }

    private static void WriteTensor(Utf8JsonWriter json, TensorEntry tensor)
    {
        json.WriteStartObject(tensor.Name);
        json.WriteString("dtype", DataType);
        json.WriteStartArray("shape");
        foreach (long size in tensor.Shape)
        {
            json.WriteNumberValue(size);
        }

        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(tensor.Start);
        json.WriteNumberValue(tensor.End);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
