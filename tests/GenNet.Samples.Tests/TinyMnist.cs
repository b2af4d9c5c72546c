using System.Buffers.Binary;
using GenNet.Data;

namespace GenNet.Tests;

/// <summary>A directory like MNIST's, with few digits.</summary>
internal static class TinyMnist
{
    public const int TrainingCount = 400;
    public const int TestCount = 100;

    /// <summary>Writes the four files.</summary>
    public static string Write(string directory, int size = 28)
    {
        LabeledImages digits = SyntheticDigits.Generate(TrainingCount + TestCount, seed: 7);
        Directory.CreateDirectory(directory);
        WriteSet("train", digits.Take(TrainingCount));
        WriteSet("t10k", digits.Slice(TrainingCount, TestCount));
        return directory;

        void WriteSet(string name, LabeledImages images)
        {
            var pixels = new List<byte>();
            var labels = new List<byte>();
            for (int image = 0; image < images.Count; image++)
            {
                pixels.AddRange(images.Image(image)[..(size * size)]);
                labels.Add((byte)images.Label(image));
            }

            File.WriteAllBytes(Path.Combine(directory, $"{name}-images-idx3-ubyte"), Idx(pixels, images.Count, size, size));
            File.WriteAllBytes(Path.Combine(directory, $"{name}-labels-idx1-ubyte"), Idx(labels, images.Count));
        }
    }

    private static byte[] Idx(List<byte> content, params int[] dimensions)
    {
        const byte unsignedBytes = 8;
        var header = new byte[4 + (4 * dimensions.Length)];
        header[2] = unsignedBytes;
        header[3] = (byte)dimensions.Length;
        for (int i = 0; i < dimensions.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 + (4 * i)), dimensions[i]);
        }

        return [.. header, .. content];
    }
}
