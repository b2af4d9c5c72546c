using System.Security.Cryptography;
using GenNet.Data;

namespace GenNet.Tests.Data;

/// <summary>Four files of MNIST's form with a handful of images, and their digests.</summary>
internal sealed class SmallMnist
{
    public const int TrainingCount = 30;
    public const int TestCount = 20;

    private static readonly LabeledImages Training = SyntheticDigits.Generate(TrainingCount, seed: 3);
    private static readonly LabeledImages Test = SyntheticDigits.Generate(TestCount, seed: 4);

    private readonly Dictionary<string, byte[]> _unpacked = new()
    {
        [MnistFile.TrainingImages.PackedName] = Images(Training),
        [MnistFile.TrainingLabels.PackedName] = Labels(Training),
        [MnistFile.TestImages.PackedName] = Images(Test),
        [MnistFile.TestLabels.PackedName] = Labels(Test),
    };

    /// <summary>MNIST's files, with the digests of these instead.</summary>
    public IReadOnlyList<MnistFile> Files =>
    [
        .. MnistFile.All.Select(file => file with
        {
            UnpackedLength = _unpacked[file.PackedName].Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(_unpacked[file.PackedName])),
        }),
    ];

    /// <summary>A file as the mirrors have it.</summary>
    public byte[] Packed(string packedName) => IdxBytes.Gzip(_unpacked[packedName]);

    public byte[] Unpacked(string packedName) => _unpacked[packedName];

    /// <summary>Puts all four into a folder, under one of their names each.</summary>
    public void WriteTo(TemporaryFolder folder, int name = 0)
    {
        foreach (MnistFile file in MnistFile.All)
        {
            string chosen = file.Names[name];
            bool packed = chosen.EndsWith(".gz", StringComparison.Ordinal);
            folder.Write(chosen, packed ? Packed(file.PackedName) : Unpacked(file.PackedName));
        }
    }

    private static byte[] Images(LabeledImages images) => IdxBytes.File(
        0x08,
        [(uint)images.Count, (uint)images.Rows, (uint)images.Columns],
        [.. Enumerable.Range(0, images.Count).SelectMany(i => images.Image(i).ToArray())]);

    private static byte[] Labels(LabeledImages images) => IdxBytes.File(
        0x08, [(uint)images.Count], [.. Enumerable.Range(0, images.Count).Select(i => (byte)images.Label(i))]);
}
