using System.Text.Json;

namespace GenNet;

/// <summary>Reads the header of a safetensors file and checks all it says.</summary>
internal ref struct SafetensorsHeaderParser
{
    private readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TensorEntry> _tensors = new(StringComparer.Ordinal);
    private Utf8JsonReader _json;

    private SafetensorsHeaderParser(ReadOnlySpan<byte> json) => _json = new Utf8JsonReader(json);

    /// <summary>Reads a header.</summary>
    /// <param name="json">All of its bytes, padding included.</param>
    /// <exception cref="SafetensorsFormatException">It is not JSON, or not what the format asks for.</exception>
    public static SafetensorsHeader Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return new SafetensorsHeaderParser(json).ParseHeader();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is not valid UTF-8 or UTF-16.
            throw new SafetensorsFormatException(
                $"The header is not valid JSON, so this is not a safetensors file, or a damaged one: {exception.Message}", exception);
        }
    }

    private SafetensorsHeader ParseHeader()
    {
        _json.Read();
        Expect(JsonTokenType.StartObject, "The header");
        bool hasMetadata = false;
        while (NextKey() is { } key)
        {
            if (key != SafetensorsHeader.MetadataKey)
            {
                TensorEntry entry = ParseTensor(key);
                if (!_tensors.TryAdd(key, entry))
                {
                    throw Duplicate(key);
                }
            }
            else if (hasMetadata)
            {
                throw Duplicate(key);
            }
            else
            {
                hasMetadata = true;
                ParseMetadata();
            }
        }

        if (_json.Read())
        {
            throw new SafetensorsFormatException("Something other than spaces follows the JSON object of the header.");
        }

        return new SafetensorsHeader(_metadata, InDataOrder());
    }

    private void ParseMetadata()
    {
        Expect(JsonTokenType.StartObject, "The metadata");
        while (NextKey() is { } key)
        {
            Expect(JsonTokenType.String, $"The metadata {Quoted.Name(key)}");
            if (!_metadata.TryAdd(key, _json.GetString()!))
            {
                throw Duplicate(key);
            }
        }
    }

    private TensorEntry ParseTensor(string name)
    {
        Expect(JsonTokenType.StartObject, $"The entry {Quoted.Name(name)}");
        string? dataType = null;
        List<long>? shape = null;
        List<long>? offsets = null;
        while (NextKey() is { } key)
        {
            switch (key)
            {
                case "dtype" when dataType is null:
                    Expect(JsonTokenType.String, $"The dtype of {Quoted.Name(name)}");
                    dataType = _json.GetString();
                    break;
                case "shape" when shape is null:
                    shape = ParseNumbers($"The shape of {Quoted.Name(name)}");
                    break;
                case "data_offsets" when offsets is null:
                    offsets = ParseNumbers($"The data_offsets of {Quoted.Name(name)}");
                    break;
                case "dtype" or "shape" or "data_offsets":
                    throw Duplicate(key);
                default:
                    _json.Skip();
                    break;
            }
        }

        if (dataType is null || shape is null || offsets is not [long start, long end])
        {
            throw new SafetensorsFormatException(
                $"The entry of the tensor {Quoted.Name(name)} needs a dtype, a shape and two data_offsets.");
        }

        if (dataType != SafetensorsHeader.DataType)
        {
            throw new SafetensorsFormatException(
                $"The tensor {Quoted.Name(name)} is of dtype {Quoted.Name(dataType)}; only {SafetensorsHeader.DataType} can be read.");
        }

        return MakeEntry(name, shape, start, end);
    }

    private static TensorEntry MakeEntry(string name, List<long> shape, long start, long end)
    {
        long length;
        try
        {
            length = TensorEntry.ByteLengthOf(shape);
        }
        catch (OverflowException exception)
        {
            throw new SafetensorsFormatException(
                $"The tensor {Quoted.Name(name)} of shape {Quoted.Shape(shape)} is larger than any file.", exception);
        }

        return end - start == length ? new TensorEntry(name, shape, start, length) : throw new SafetensorsFormatException(
            $"The tensor {Quoted.Name(name)} of shape {Quoted.Shape(shape)} takes {length} bytes, but its data_offsets [{start}, {end}] hold {end - start}.");
    }

    private List<long> ParseNumbers(string what)
    {
        Expect(JsonTokenType.StartArray, what);
        var numbers = new List<long>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            Expect(JsonTokenType.Number, what);
            numbers.Add(_json.TryGetInt64(out long number) && number >= 0 ? number : throw new SafetensorsFormatException(
                $"{what} has a number that is no whole number from 0 to {long.MaxValue}."));
        }

        return numbers;
    }

    private readonly TensorEntry[] InDataOrder()
    {
        // An empty tensor stands before the one that starts where it starts and ends.
        TensorEntry[] tensors = [.. _tensors.Values.OrderBy(tensor => tensor.Start).ThenBy(tensor => tensor.End)];
        long end = 0;
        foreach (TensorEntry tensor in tensors)
        {
            if (tensor.Start != end)
            {
                throw new SafetensorsFormatException(
                    $"The data of the tensor {Quoted.Name(tensor.Name)} start at {tensor.Start} where {end} was expected: "
                    + $"tensors {(tensor.Start < end ? "overlap" : "leave a gap")}.");
            }

            end = tensor.End;
        }

        return tensors;
    }

    private string? NextKey()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        string key = _json.GetString()!;
        _json.Read();
        return key;
    }

    private readonly void Expect(JsonTokenType type, string what)
    {
        if (_json.TokenType != type)
        {
            throw new SafetensorsFormatException($"{what} is a JSON {_json.TokenType} where a {type} was expected.");
        }
    }

    private static SafetensorsFormatException Duplicate(string key) => new($"The header has {Quoted.Name(key)} twice.");
}
