namespace GenNet.Data;

/// <summary>A folder with the four files of MNIST, or others like them.</summary>
internal static class MnistFolder
{
    private const int ClassCount = 10;

    /// <summary>Reads all four files.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="source">How to name it to people.</param>
    /// <exception cref="IOException">The folder or a file is missing, cannot be read or is not what it should be.</exception>
    public static MnistData Read(string directory, string source)
    {
        if (!Directory.Exists(directory))
        {
            throw new DirectoryNotFoundException($"There is no folder {source}.");
        }

        LabeledImages training = ReadPair(directory, MnistFile.TrainingImages, MnistFile.TrainingLabels);
        LabeledImages test = ReadPair(directory, MnistFile.TestImages, MnistFile.TestLabels);
        if (test.Rows != training.Rows || test.Columns != training.Columns)
        {
            throw new IdxFormatException(
                MnistFile.TestImages.FindIn(directory),
                $"holds images of {test.Rows}×{test.Columns} pixels; those to learn from have {training.Rows}×{training.Columns}.");
        }

        return new MnistData("MNIST", source, training, test);
    }

    private static LabeledImages ReadPair(string directory, MnistFile imageFile, MnistFile labelFile)
    {
        IdxFile images = ReadBytes(imageFile.FindIn(directory), "images", dimensions: 3);
        IdxFile labels = ReadBytes(labelFile.FindIn(directory), "labels", dimensions: 1);
        if (labels.Count != images.Dimensions[0])
        {
            throw new IdxFormatException(
                labels.Name, $"holds {labels.Count} labels; {images.Name} holds {images.Dimensions[0]} images.");
        }

        int wrong = labels.Bytes.IndexOfAnyExceptInRange((byte)0, (byte)(ClassCount - 1));
        if (wrong >= 0)
        {
            throw new IdxFormatException(
                labels.Name, $"holds the label {labels.Bytes[wrong]} at index {wrong}; a label is from 0 to {ClassCount - 1}.");
        }

        return new LabeledImages(images.Data, images.Dimensions[1], images.Dimensions[2], labels.Data, ClassCount);
    }

    private static IdxFile ReadBytes(string path, string content, int dimensions)
    {
        IdxFile file = IdxFile.Read(path);
        if (file.ElementType != IdxElementType.UnsignedByte || file.Dimensions.Length != dimensions)
        {
            throw new IdxFormatException(
                path,
                $"holds no {content}: its magic number is 0x0000{(byte)file.ElementType:X2}{file.Dimensions.Length:X2} where "
                + $"0x0000{(byte)IdxElementType.UnsignedByte:X2}{dimensions:X2} is expected "
                + $"({dimensions} {(dimensions == 1 ? "dimension" : "dimensions")} of unsigned bytes).");
        }

        return file;
    }
}
