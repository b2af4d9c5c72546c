using System.Buffers.Binary;
using System.Text;

namespace GenNet.Tests;

/// <summary>Safetensors files made by hand, right or wrong.</summary>
internal static class SafetensorsBytes
{
    /// <summary>A right header for a 2-1 network, as PyTorch writes it: alphabetical, the bias first.</summary>
    public const string TwoToOneHeader =
        """{"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"0.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[4,12]}}""";

    public static byte[] File(string header, params float[] data) => File(Encoding.UTF8.GetBytes(header), data);

    public static byte[] File(byte[] header, params float[] data)
    {
        var file = new byte[8 + header.Length + (4 * data.Length)];
        BinaryPrimitives.WriteInt64LittleEndian(file, header.Length);
        header.CopyTo(file, 8);
        for (int i = 0; i < data.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(file.AsSpan(8 + header.Length + (4 * i)), data[i]);
        }

        return file;
    }

    public static byte[] Saved(INetwork network)
    {
        using var stream = new MemoryStream();
        network.Save(stream);
        return stream.ToArray();
    }

    public static void Load(this INetwork network, byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        network.Load(stream);
    }
}
