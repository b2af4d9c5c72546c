using GenNet.Data;

namespace GenNet.Tests.Data;

public sealed class MnistLoadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SmallMnist _small = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Files_are_found_under_each_of_their_names_raw_and_packed(int name)
    {
        _small.WriteTo(_folder, name);

        MnistData digits = Mnist.Load(_folder.Path);

        Assert.Equal("MNIST", digits.Name);
        Assert.Contains(_folder.Path, digits.Source, StringComparison.Ordinal);
        Assert.Equal((SmallMnist.TrainingCount, SmallMnist.TestCount), (digits.Training.Count, digits.Test.Count));
        Assert.Equal((28, 28, 10), (digits.Training.Rows, digits.Training.Columns, digits.Training.ClassCount));
    }

    [Fact]
    public void Images_and_labels_are_those_of_the_files()
    {
        _small.WriteTo(_folder);
        byte[] images = _small.Unpacked("t10k-images-idx3-ubyte.gz");
        byte[] labels = _small.Unpacked("t10k-labels-idx1-ubyte.gz");

        LabeledImages test = Mnist.Load(_folder.Path).Test;

        Assert.Equal(images[^784..], test.Image(test.Count - 1).ToArray());
        Assert.Equal(labels[^1], test.Label(test.Count - 1));
    }

    [Fact]
    public void Images_of_a_single_pixel_are_images()
    {
        WriteAll(images: IdxBytes.Counting(2, 1, 1), labels: IdxBytes.Counting(2));

        Assert.Equal(1, Mnist.Load(_folder.Path).Test.InputSize);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        string missing = _folder.PathOf("no-such-folder");

        AssertNames(Assert.Throws<DirectoryNotFoundException>(() => Mnist.Load(missing)), missing);
        AssertNames(Assert.Throws<DirectoryNotFoundException>(() => Mnist.Verify(missing)), missing);
    }

    [Theory]
    [InlineData("train-images-idx3-ubyte")]
    [InlineData("train-labels-idx1-ubyte")]
    [InlineData("t10k-images-idx3-ubyte")]
    [InlineData("t10k-labels-idx1-ubyte")]
    public void A_missing_file_is_named_with_all_names_it_may_have(string name)
    {
        _small.WriteTo(_folder);
        File.Delete(_folder.PathOf(name));

        var error = Assert.Throws<FileNotFoundException>(() => Mnist.Load(_folder.Path));

        AssertNames(error, _folder.PathOf(name), $"{name}.gz", name.Replace("-idx", ".idx", StringComparison.Ordinal));
    }

    [Fact]
    public void Labels_in_place_of_images_are_refused() => AssertRefused(
        "train-images-idx3-ubyte", IdxBytes.Counting(30), "holds no images", "0x00000801", "0x00000803", "3 dimensions");

    [Fact]
    public void Images_in_place_of_labels_are_refused() => AssertRefused(
        "t10k-labels-idx1-ubyte", IdxBytes.Counting(20, 1, 1), "holds no labels", "0x00000803", "0x00000801", "1 dimension ");

    [Fact]
    public void Labels_of_another_type_are_refused() => AssertRefused(
        "t10k-labels-idx1-ubyte", IdxBytes.File(0x0C, [1], 0, 0, 0, 1), "0x00000C01", "0x00000801");

    [Fact]
    public void Fewer_labels_than_images_are_refused() => AssertRefused(
        "train-labels-idx1-ubyte", IdxBytes.File(8, [3], 1, 2, 3), "3 labels", "30 images");

    [Fact]
    public void A_label_above_9_is_refused_with_its_index() => AssertRefused(
        "t10k-labels-idx1-ubyte", IdxBytes.Counting(20), "label 10 at index 10", "0 to 9");

    [Fact]
    public void Test_images_of_another_size_are_refused() => AssertRefused(
        "t10k-images-idx3-ubyte", IdxBytes.Counting(20, 2, 3), "2×3", "28×28");

    [Fact]
    public void An_empty_file_is_refused() => AssertRefused("t10k-images-idx3-ubyte", [], "is empty");

    [Fact]
    public void A_truncated_file_is_refused() => AssertRefused(
        "train-images-idx3-ubyte", _small.Unpacked("train-images-idx3-ubyte.gz")[..5000], "truncated", "30×28×28");

    [Fact]
    public void Verify_tells_MNIST_from_other_files_of_its_form()
    {
        _small.WriteTo(_folder);

        var error = Assert.Throws<IdxFormatException>(() => Mnist.Verify(_folder.Path));

        AssertNames(error, _folder.Path, "SHA-256", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");
    }

    [RealMnistFact]
    public void MNIST_itself_is_read_and_verified()
    {
        string directory = Environment.GetEnvironmentVariable(Mnist.DirectoryVariable)!;

        MnistData digits = Mnist.Load(directory);
        Mnist.Verify(directory);

        Assert.Equal((60_000, 10_000), (digits.Training.Count, digits.Test.Count));
        Assert.Equal([5, 0, 4, 1, 9], Enumerable.Range(0, 5).Select(digits.Training.Label));
        Assert.Equal([7, 2, 1, 0, 4], Enumerable.Range(0, 5).Select(digits.Test.Label));
    }

    private void WriteAll(byte[] images, byte[] labels)
    {
        foreach (string set in new[] { "train", "t10k" })
        {
            _folder.Write($"{set}-images-idx3-ubyte", images);
            _folder.Write($"{set}-labels-idx1-ubyte", labels);
        }
    }

    private void AssertRefused(string name, byte[] content, params string[] messageParts)
    {
        _small.WriteTo(_folder);
        string path = _folder.Write(name, content);

        AssertNames(Assert.Throws<IdxFormatException>(() => Mnist.Load(_folder.Path)), [path, .. messageParts]);
    }

    private static void AssertNames(Exception error, params string[] parts) =>
        Assert.All(parts, part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
}
