using System.Buffers.Binary;
using System.Text;
using Xunit;

namespace GenNet.Tests;

public class RoundTripTests
{
    private static readonly int[] UnusualBits =
    [
        0x0000_0000, unchecked((int)0x8000_0000), // 0, -0
        0x0000_0001, unchecked((int)0x807F_FFFF), // the smallest and the largest denormal
        0x7F80_0000, unchecked((int)0xFF80_0000), // infinities
        0x7FC0_0000, 0x7FC1_2345, 0x7F81_2345, // NaN: the usual one, with a payload, signalling
        0x7F7F_FFFF, 0x3F80_0001,
    ];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3, 1)]
    [InlineData(17, 16, 33, 31, 5)]
    [InlineData(784, 16, 16, 10)]
    public void Every_parameter_comes_back(params int[] layerSizes)
    {
        ParameterBlock saved = ParameterBlock.Numbered(layerSizes);
        var loaded = new ParameterBlock(layerSizes);
        loaded.Parameters.Fill(float.NaN);

        loaded.Load(SafetensorsBytes.Saved(saved));

        Assert.Equal(saved.Bits(), loaded.Bits());
    }

    [Fact]
    public void Every_bit_comes_back()
    {
        var saved = new ParameterBlock(1, UnusualBits.Length);
        for (int i = 0; i < UnusualBits.Length; i++)
        {
            saved.GetLayer(1).Weights[i, 0] = BitConverter.Int32BitsToSingle(UnusualBits[i]);
            saved.GetLayer(1).Biases[i] = BitConverter.Int32BitsToSingle(UnusualBits[^(i + 1)]);
        }

        byte[] file = SafetensorsBytes.Saved(saved);
        var loaded = new ParameterBlock(1, UnusualBits.Length);
        loaded.Load(file);

        Assert.Equal(saved.Bits(), loaded.Bits());
        for (int i = 0; i < UnusualBits.Length; i++)
        {
            Assert.Equal(UnusualBits[i], BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(file.Length - (8 * UnusualBits.Length) + (4 * i))));
        }
    }

    [Fact]
    public void A_tiny_file_is_these_bytes()
    {
        var network = new ParameterBlock(2, 1);
        network.GetLayer(1).Weights[0, 0] = 1f;
        network.GetLayer(1).Weights[0, 1] = -2f;
        network.GetLayer(1).Biases[0] = 0.5f;

        byte[] file = SafetensorsBytes.Saved(network);

        const string Header =
            """{"__metadata__":{"format":"pt","gennet.activations":"Sigmoid","gennet.loss":"Quadratic","gennet.topology":"2-1"}"""
            + ""","0.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}}""";
        string padded = Header.PadRight((Header.Length + 7) / 8 * 8);
        byte[] expected =
        [
            (byte)padded.Length, 0, 0, 0, 0, 0, 0, 0,
            .. Encoding.ASCII.GetBytes(padded),
            0x00, 0x00, 0x80, 0x3F, 0x00, 0x00, 0x00, 0xC0, 0x00, 0x00, 0x00, 0x3F,
        ];
        Assert.Equal(expected, file);
    }

    [Fact]
    public void Tensors_are_named_and_shaped_as_PyTorchs()
    {
        string text = Encoding.ASCII.GetString(SafetensorsBytes.Saved(new ParameterBlock(4, 3, 2)));

        Assert.Contains("""
            "0.weight":{"dtype":"F32","shape":[3,4],"data_offsets":[0,48]},"0.bias":{"dtype":"F32","shape":[3],"data_offsets":[48,60]},"2.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[60,84]},"2.bias":{"dtype":"F32","shape":[2],"data_offsets":[84,92]}
            """, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_what_PyTorch_writes()
    {
        const string Header =
            """{"__metadata__":{"format":"pt"},"0.bias":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}"""
            + ""","0.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[8,32]},"2.bias":{"dtype":"F32","shape":[1],"data_offsets":[32,36]}"""
            + ""","2.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[36,44]}}    """;
        var network = new ParameterBlock(3, 2, 1);

        network.Load(SafetensorsBytes.File(Header, 10, 20, 1, 2, 3, 4, 5, 6, 30, 7, 8));

        Assert.Equal([10, 20], network.GetLayer(1).Biases.ToArray());
        Assert.Equal([1, 2, 3, 4, 5, 6], network.GetLayer(1).Weights.ToArray());
        Assert.Equal(4, network.GetLayer(1).Weights[1, 0]);
        Assert.Equal([30], network.GetLayer(2).Biases.ToArray());
        Assert.Equal([7, 8], network.GetLayer(2).Weights.ToArray());
    }

    [Fact]
    public void Unknown_members_of_an_entry_are_passed_over()
    {
        var network = new ParameterBlock(2, 1);

        network.Load(SafetensorsBytes.File(
            SafetensorsBytes.TwoToOneHeader.Replace("\"dtype\"", "\"note\":{\"a\":[1]},\"dtype\"", StringComparison.Ordinal), 1, 2, 3));

        Assert.Equal([2, 3], network.GetLayer(1).Weights.ToArray());
    }

    [Fact]
    public void Works_on_streams_that_trickle_and_cannot_seek()
    {
        ParameterBlock saved = ParameterBlock.Numbered(17, 33, 2);
        using var sink = new TricklingStream();
        saved.Save(sink);
        using var source = new TricklingStream(sink.Written);
        var loaded = new ParameterBlock(17, 33, 2);

        loaded.Load(source);

        Assert.Equal(SafetensorsBytes.Saved(saved), sink.Written);
        Assert.Equal(saved.Bits(), loaded.Bits());
    }

    [Fact]
    public void Starts_where_the_stream_stands_and_leaves_it_open()
    {
        using var stream = new MemoryStream();
        stream.Write([1, 2, 3]);
        ParameterBlock saved = ParameterBlock.Numbered(2, 2);
        saved.Save(stream);
        stream.Position = 3;
        var loaded = new ParameterBlock(2, 2);

        loaded.Load(stream);

        Assert.Equal(saved.Bits(), loaded.Bits());
        Assert.True(stream.CanRead);
    }
}
