using System.IO.Pipes;
using Xunit;

namespace GenNet.Tests;

public sealed class SaveToFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("gennet").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_new_file_loads()
    {
        ParameterBlock saved = ParameterBlock.Numbered(3, 2);
        var loaded = new ParameterBlock(3, 2);

        saved.Save(InDirectory("new.safetensors"));
        loaded.Load(InDirectory("new.safetensors"));

        Assert.Equal(saved.Bits(), loaded.Bits());
        Assert.Single(Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public void An_older_file_is_replaced()
    {
        string path = InDirectory("net.safetensors");
        File.WriteAllBytes(path, new byte[100_000]);

        ParameterBlock.Numbered(3, 2).Save(path);

        Assert.Equal(SafetensorsBytes.Saved(ParameterBlock.Numbered(3, 2)), File.ReadAllBytes(path));
        Assert.Single(Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public void A_name_alone_is_a_file_in_the_current_directory()
    {
        string name = $"{Guid.NewGuid():N}.safetensors";
        try
        {
            ParameterBlock.Numbered(3, 2).Save(name);

            Assert.True(File.Exists(Path.Combine(Environment.CurrentDirectory, name)));
        }
        finally
        {
            File.Delete(name);
        }
    }

    [Fact]
    public void A_failure_leaves_the_older_file_and_nothing_else()
    {
        string path = InDirectory("net.safetensors");
        File.WriteAllText(path, "older");
        var broken = new ParameterBlock(3, 2) { Failure = new NotSupportedException("broken") };

        Assert.Throws<NotSupportedException>(() => broken.Save(path));

        Assert.Equal("older", File.ReadAllText(path));
        Assert.Single(Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public void A_directory_is_refused_and_stays_as_it_was()
    {
        string path = Directory.CreateDirectory(InDirectory("directory")).FullName;

        Assert.Throws<IOException>(() => new ParameterBlock(3, 2).Save(path));
        Assert.Throws<IOException>(() => new ParameterBlock(3, 2).Save(path + Path.DirectorySeparatorChar));

        Assert.Equal([path], Directory.GetFileSystemEntries(_directory));
        Assert.Empty(Directory.GetFileSystemEntries(path));
    }

    [Fact]
    public void A_missing_directory_is_named()
    {
        var exception = Assert.Throws<DirectoryNotFoundException>(
            () => new ParameterBlock(3, 2).Save(InDirectory(Path.Combine("missing", "net.safetensors"))));

        Assert.Contains(InDirectory("missing"), exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_directory));
    }

    [Fact]
    public void A_link_is_followed()
    {
        string target = InDirectory("target.safetensors");
        string link = InDirectory("link.safetensors");
        File.WriteAllText(target, "older");
        File.CreateSymbolicLink(link, target);

        ParameterBlock.Numbered(3, 2).Save(link);

        Assert.Equal(target, File.ResolveLinkTarget(link, returnFinalTarget: true)?.FullName);
        Assert.Equal(SafetensorsBytes.Saved(ParameterBlock.Numbered(3, 2)), File.ReadAllBytes(target));
    }

    [Fact]
    public void A_pipe_is_written_to_as_it_is()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var pipe = new AnonymousPipeServerStream(PipeDirection.Out);
        using var otherEnd = new AnonymousPipeClientStream(PipeDirection.In, pipe.ClientSafePipeHandle);
        byte[] expected = SafetensorsBytes.Saved(ParameterBlock.Numbered(3, 2));

        ParameterBlock.Numbered(3, 2).Save($"/proc/self/fd/{pipe.SafePipeHandle.DangerousGetHandle()}");

        var received = new byte[expected.Length];
        otherEnd.ReadExactly(received);
        Assert.Equal(expected, received);
    }

    [Fact]
    public void A_missing_file_does_not_load() =>
        Assert.Throws<FileNotFoundException>(() => new ParameterBlock(3, 2).Load(InDirectory("missing.safetensors")));

    [Fact]
    public void An_empty_path_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new ParameterBlock(3, 2).Save(""));
        Assert.Throws<ArgumentException>(() => new ParameterBlock(3, 2).Load(""));
    }

    private string InDirectory(string name) => Path.Combine(_directory, name);
}
