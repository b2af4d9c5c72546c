using System.Text;
using Xunit;
using static GenNet.Tests.SafetensorsBytes;

namespace GenNet.Tests;

/// <summary>Each thing that can be wrong with a file: said exactly, the network left alone.</summary>
public class WrongFileTests
{
    private const string Bias = """ "0.bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]} """;
    private const string Weight = """ "0.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[4,12]} """;

    [Fact]
    public void Empty() => Rejected([], "Not a safetensors file: it has 0 bytes");

    [Fact]
    public void Shorter_than_the_header_length() => Rejected([1, 2, 3], "it has 3 bytes");

    [Theory]
    [InlineData(100_000_001ul)]
    [InlineData(long.MaxValue)]
    [InlineData(ulong.MaxValue)]
    public void Header_length_beyond_the_format(ulong length) =>
        Rejected([.. BitConverter.GetBytes(length), .. "{}"u8], $"state a header of {length} bytes, and 100000000 are the most");

    [Fact]
    public void Header_length_beyond_the_file_allocates_no_more_than_the_file()
    {
        byte[] file = [.. BitConverter.GetBytes(99_999_999ul), .. "{}"u8];
        long before = GC.GetAllocatedBytesForCurrentThread();

        Rejected(file, "it ends after 2 of the 99999999 bytes of its header");

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    [Fact]
    public void File_of_torch_save() => Rejected([.. "PK\x03\x04"u8, .. new byte[60].Select(_ => (byte)9)], "safetensors.torch.save_file");

    [Fact]
    public void Header_that_is_not_JSON() => Rejected(File("0.bias = 1"), "The header is not valid JSON");

    [Fact]
    public void Header_that_is_empty() => Rejected(File(""), "The header is not valid JSON");

    [Fact]
    public void Header_that_breaks_off() => Rejected(File($"{{{Bias},"), "The header is not valid JSON");

    [Fact]
    public void Header_that_is_no_object() => Rejected(File("[1]"), "The header is a JSON StartArray where a StartObject was expected");

    [Fact]
    public void Header_with_something_behind() => Rejected(File(TwoToOneHeader + "{}", 1, 2, 3), "header is not valid JSON");

    [Fact]
    public void Header_with_a_name_that_is_not_UTF8() =>
        Rejected(File([.. "{\""u8, 0xFF, 0xFE, .. "\":{}}"u8]), "The header is not valid JSON");

    [Fact]
    public void Header_with_half_a_surrogate_pair() => Rejected(File("""{"\uD800":{}}"""), "The header is not valid JSON");

    [Fact]
    public void Header_nested_without_end() =>
        Rejected(File("""{"a":{"b":""" + new string('[', 1000)), "The header is not valid JSON");

    [Fact]
    public void Tensor_twice() => Rejected(File($"{{{Bias},{Bias},{Weight}}}", 1, 2, 3), "The header has '0.bias' twice");

    [Fact]
    public void Metadata_twice() =>
        Rejected(File($$$"""{"__metadata__":{},"__metadata__":{},{{{Bias}}},{{{Weight}}}}""", 1, 2, 3), "'__metadata__' twice");

    [Fact]
    public void Metadata_key_twice() =>
        Rejected(File($$$"""{"__metadata__":{"a":"1","a":"2"},{{{Bias}}},{{{Weight}}}}""", 1, 2, 3), "'a' twice");

    [Fact]
    public void Entry_member_twice() =>
        Rejected(File(TwoToOneHeader.Replace("\"shape\":[1],", "\"shape\":[1],\"shape\":[1],", StringComparison.Ordinal), 1, 2, 3), "'shape' twice");

    [Fact]
    public void Metadata_that_is_not_text() =>
        Rejected(File($$$"""{"__metadata__":{"a":1},{{{Bias}}},{{{Weight}}}}""", 1, 2, 3), "The metadata 'a' is a JSON Number where a String");

    [Fact]
    public void Metadata_that_is_no_object() =>
        Rejected(File($$$"""{"__metadata__":"pt",{{{Bias}}},{{{Weight}}}}""", 1, 2, 3), "The metadata is a JSON String");

    [Theory]
    [InlineData("\"0.bias\":7", "The entry '0.bias' is a JSON Number")]
    [InlineData("\"0.bias\":{}", "The entry of the tensor '0.bias' needs a dtype, a shape and two data_offsets")]
    [InlineData("\"0.bias\":{\"dtype\":\"F32\",\"shape\":[1]}", "two data_offsets")]
    [InlineData("\"0.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}", "two data_offsets")]
    [InlineData("\"0.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,2,4]}", "two data_offsets")]
    [InlineData("\"0.bias\":{\"dtype\":32,\"shape\":[1],\"data_offsets\":[0,4]}", "The dtype of '0.bias' is a JSON Number")]
    [InlineData("\"0.bias\":{\"dtype\":\"F32\",\"shape\":1,\"data_offsets\":[0,4]}", "The shape of '0.bias' is a JSON Number")]
    [InlineData("\"0.bias\":{\"dtype\":\"F32\",\"shape\":[\"1\"],\"data_offsets\":[0,4]}", "The shape of '0.bias' is a JSON String")]
    [InlineData("\"0.bias\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}", "The shape of '0.bias' has a number that is no whole number")]
    [InlineData("\"0.bias\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}", "The shape of '0.bias' has a number that is no whole number")]
    [InlineData("\"0.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}", "The data_offsets of '0.bias' has a number")]
    [InlineData("\"0.bias\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,1e99]}", "The data_offsets of '0.bias' has a number")]
    [InlineData("\"0.bias\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,4]}", "is larger than any file")]
    public void Entry_that_is_not_one(string entry, string message) => Rejected(File($"{{{entry},{Weight}}}", 1, 2, 3), message);

    [Fact]
    public void Tensor_missing() => Rejected(
        File("""{"0.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}""", 1, 2),
        "Missing: '0.bias'. The network 2-1 needs the tensors '0.weight', '0.bias'; the file has '0.weight'.");

    [Fact]
    public void Tensors_under_other_names() => Rejected(
        File(TwoToOneHeader.Replace("0.", "fc1.", StringComparison.Ordinal), 1, 2, 3),
        "Missing: '0.weight', '0.bias'. The network 2-1 needs the tensors '0.weight', '0.bias'; the file has 'fc1.bias', 'fc1.weight'.");

    [Fact]
    public void No_tensor() => Rejected(File("{}"), "the file has none.");

    [Fact]
    public void Tensor_too_many() => Rejected(
        File($$$"""{{{{Bias}}},{{{Weight}}},"2.weight":{"dtype":"F32","shape":[1],"data_offsets":[12,16]}}""", 1, 2, 3, 4),
        "The file has tensors that the network 2-1 does not: '2.weight'.");

    [Fact]
    public void Other_data_type() => Rejected(
        File(TwoToOneHeader.Replace("\"F32\",\"shape\":[1,2]", "\"F16\",\"shape\":[1,2]", StringComparison.Ordinal), 1, 2, 3),
        "The tensor '0.weight' is of dtype 'F16'; only F32 can be read.");

    [Fact]
    public void Other_shape() => Rejected(
        File(TwoToOneHeader.Replace("[1,2]", "[2,1]", StringComparison.Ordinal), 1, 2, 3),
        "The tensor '0.weight' is of shape [2, 1]; the network 2-1 needs [1, 2].");

    [Fact]
    public void Offsets_that_do_not_fit_the_shape() => Rejected(
        File(TwoToOneHeader.Replace("[4,12]", "[4,16]", StringComparison.Ordinal), 1, 2, 3, 4),
        "The tensor '0.weight' of shape [1, 2] takes 8 bytes, but its data_offsets [4, 16] hold 12.");

    [Fact]
    public void Offsets_that_run_backwards() => Rejected(
        File(TwoToOneHeader.Replace("[4,12]", "[12,4]", StringComparison.Ordinal), 1, 2, 3),
        "its data_offsets [12, 4] hold -8.");

    [Fact]
    public void Offsets_that_overlap() => Rejected(
        File(TwoToOneHeader.Replace("[4,12]", "[0,8]", StringComparison.Ordinal), 1, 2, 3),
        "The data of the tensor '0.weight' start at 0 where 4 was expected: tensors overlap.");

    [Fact]
    public void Offsets_that_leave_a_gap() => Rejected(
        File(TwoToOneHeader.Replace("[4,12]", "[8,16]", StringComparison.Ordinal), 1, 2, 3, 4),
        "The data of the tensor '0.weight' start at 8 where 4 was expected: tensors leave a gap.");

    [Fact]
    public void Offsets_outside_the_file() => Rejected(
        File(TwoToOneHeader.Replace("[4,12]", "[9000000000000000000,9000000000000000008]", StringComparison.Ordinal), 1, 2, 3),
        "start at 9000000000000000000 where 4 was expected");

    [Fact]
    public void Data_that_break_off() => Rejected(
        File(TwoToOneHeader, 1, 2, 3)[..^1], "The file is cut off: it ends after 11 of the 12 bytes of tensors its header lists.");

    [Fact]
    public void Data_that_go_on() => Rejected(
        [.. File(TwoToOneHeader, 1, 2, 3), 0], "The file goes on after the 12 bytes of tensors its header lists.");

    [Fact]
    public void Other_activations()
    {
        var tanh = new ParameterBlock(new NetworkLayout([2, 1], Activation.Sigmoid, Activation.Tanh, Loss.Quadratic));

        Rejected(Saved(tanh), "The file was saved from a network with the activations 'Tanh'; this network has 'Sigmoid'.");
    }

    [Fact]
    public void Metadata_of_other_tools_is_no_concern()
    {
        var network = new ParameterBlock(2, 1);

        network.Load(File($$$"""{"__metadata__":{"activations":"gelu","topology":"9-9"},{{{Bias}}},{{{Weight}}}}""", 1, 2, 3));

        Assert.Equal([2, 3], network.GetLayer(1).Weights.ToArray());
    }

    [Fact]
    public void Message_stays_short_and_on_one_line_whatever_the_file_says()
    {
        string names = string.Join(',', Enumerable.Range(0, 5000).Select(i =>
            $$"""  "evil\n\u001b[31m{{new string('x', 200)}}{{i}}":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}"""));

        string message = Rejected(File($"{{{names}}}"), "and 4988 more");

        Assert.InRange(message.Length, 1, 2000);
        Assert.DoesNotContain(message, char.IsControl);
    }

    [Fact]
    public void Message_starts_with_the_file()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.safetensors");
        System.IO.File.WriteAllBytes(path, Encoding.ASCII.GetBytes("no"));
        try
        {
            var exception = Assert.Throws<SafetensorsFormatException>(() => new ParameterBlock(2, 1).Load(path));

            Assert.Equal(path, exception.FileName);
            Assert.StartsWith($"{path}: Not a safetensors file", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    private static string Rejected(byte[] file, string message)
    {
        ParameterBlock network = ParameterBlock.Numbered(2, 1);
        int[] before = network.Bits();

        var exception = Assert.Throws<SafetensorsFormatException>(() => network.Load(file));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Bits());
        return exception.Message;
    }
}
