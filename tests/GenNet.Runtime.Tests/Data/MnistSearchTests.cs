using GenNet.Data;

namespace GenNet.Tests.Data;

/// <summary>In which order the places are searched, and what is an error rather than a reason to search on.</summary>
public sealed class MnistSearchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _other = new();

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void The_folder_of_the_options_goes_before_everything()
    {
        new SmallMnist().WriteTo(_folder);

        MnistData digits = Mnist.FindOrDownload(Options(_other.Path) with { Directory = _folder.Path, Offline = true });

        Assert.Equal(_folder.Path, digits.Source);
    }

    [Fact]
    public void A_bad_folder_in_the_options_is_an_error() =>
        Assert.Throws<DirectoryNotFoundException>(() => Mnist.FindOrDownload(Options() with { Directory = _folder.PathOf("none") }));

    [Fact]
    public void The_folder_of_the_environment_goes_before_the_cache()
    {
        new SmallMnist().WriteTo(_folder);
        new SmallMnist().WriteTo(_other);

        MnistData digits = Mnist.FindOrDownload(Options(_folder.Path) with { CacheDirectory = _other.Path });

        Assert.Contains(_folder.Path, digits.Source, StringComparison.Ordinal);
        Assert.Contains("GENNET_MNIST", digits.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_folder_in_the_environment_is_an_error_that_names_the_variable()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() => Mnist.FindOrDownload(Options(_folder.PathOf("none"))));

        Assert.Contains("GENNET_MNIST", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_environment_without_the_files_is_an_error() =>
        Assert.Throws<FileNotFoundException>(() => Mnist.FindOrDownload(Options(_folder.Path)));

    [Fact]
    public void The_cache_goes_before_the_web()
    {
        new SmallMnist().WriteTo(_folder, name: 2);

        MnistData digits = Mnist.FindOrDownload(Options() with { CacheDirectory = _folder.Path });

        Assert.Equal("MNIST", digits.Name);
        Assert.Contains(_folder.Path, digits.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cache_lies_where_the_environment_says()
    {
        string cache = Directory.CreateDirectory(Path.Combine(_other.Path, "gennet", "mnist")).FullName;
        new SmallMnist().WriteTo(_folder, name: 2);
        foreach (string file in Directory.EnumerateFiles(_folder.Path))
        {
            File.Move(file, Path.Combine(cache, Path.GetFileName(file)));
        }

        MnistData digits = Mnist.FindOrDownload(Options() with
        {
            CacheDirectory = null,
            Variable = name => name == "XDG_CACHE_HOME" ? _other.Path : null,
        });

        Assert.Contains(cache, digits.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Offline_takes_the_built_in_digits_and_looks_nowhere()
    {
        MnistData digits = Mnist.FindOrDownload(Options(_folder.PathOf("none")) with { Offline = true });

        Assert.Equal("built-in digits", digits.Name);
        Assert.Equal((20_000, 4_000), (digits.Training.Count, digits.Test.Count));
        Assert.False(digits.Training.Image(0).SequenceEqual(digits.Test.Image(0)));
    }

    [Fact]
    public void Without_any_mirror_the_built_in_digits_say_so()
    {
        MnistData digits = Mnist.FindOrDownload(Options() with { CacheDirectory = _folder.PathOf("cache"), Mirrors = [] });

        Assert.Equal("built-in digits", digits.Name);
        Assert.Contains("no mirror", digits.Source, StringComparison.Ordinal);
    }

    private static MnistOptions Options(string? environmentFolder = null) => new()
    {
        Variable = name => name == Mnist.DirectoryVariable ? environmentFolder : null,
        HttpHandler = () => new FakeMirrors(),
    };
}
