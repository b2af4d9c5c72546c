using System.Net;
using GenNet.Data;

namespace GenNet.Tests.Data;

/// <summary>Downloads from mirrors that are played by the test, into a cache of its own.</summary>
public sealed class MnistDownloadTests : IDisposable
{
    private const string FirstFile = "t10k-labels-idx1-ubyte.gz";
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    private readonly TemporaryFolder _cache = new();
    private readonly SmallMnist _small = new();
    private readonly FakeMirrors _web = new();

    public void Dispose()
    {
        _web.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task Files_are_downloaded_kept_and_not_downloaded_again()
    {
        _web.Serve(FakeMirrors.First, _small.Packed);

        MnistData digits = await FindAsync();
        MnistData again = await FindAsync();

        Assert.Equal("MNIST", digits.Name);
        Assert.Contains("first.example", digits.Source, StringComparison.Ordinal);
        Assert.Contains(_cache.Path, again.Source, StringComparison.Ordinal);
        Assert.Equal(SmallMnist.TrainingCount, again.Training.Count);
        Assert.Equal(4, _web.Requests.Count);
        AssertNoPartsLeft();
    }

    [Fact]
    public async Task Progress_is_reported_to_the_end_of_each_file()
    {
        _web.Serve(FakeMirrors.First, _small.Packed);
        var progress = new ProgressList();

        await FindAsync(options => options with { Progress = progress });

        Assert.All(_small.Files, file =>
        {
            int length = _small.Packed(file.PackedName).Length;
            Assert.Contains(new MnistProgress(file.PackedName, length, length), progress.Reports);
        });
    }

    [Fact]
    public async Task An_interrupted_download_goes_on_where_it_stopped()
    {
        _web.Serve(FakeMirrors.First, _small.Packed);
        _cache.Write($"{FirstFile}.first.example.part", _small.Packed(FirstFile)[..10]);

        MnistData digits = await FindAsync();

        Assert.Equal("MNIST", digits.Name);
        Assert.Equal($"https://first.example/mnist/{FirstFile} bytes=10-", _web.Requests[0]);
        AssertNoPartsLeft();
    }

    [Fact]
    public async Task A_download_starts_anew_where_the_mirror_knows_no_ranges()
    {
        _web.Serve(FakeMirrors.First, _small.Packed, ranges: false);
        _cache.Write($"{FirstFile}.first.example.part", [1, 2, 3]);

        Assert.Equal("MNIST", (await FindAsync()).Name);
    }

    [Fact]
    public async Task A_download_starts_anew_where_the_part_is_longer_than_the_file()
    {
        _web.Serve(FakeMirrors.First, _small.Packed);
        _cache.Write($"{FirstFile}.first.example.part", new byte[1000]);

        Assert.Equal("MNIST", (await FindAsync()).Name);
        Assert.Equal(5, _web.Requests.Count);
    }

    [Fact]
    public async Task What_one_mirror_began_another_does_not_go_on_with()
    {
        _web.Serve(FakeMirrors.First, _small.Packed);
        _cache.Write($"{FirstFile}.second.example.part", _small.Packed(FirstFile)[..10]);

        await FindAsync();

        Assert.Equal($"https://first.example/mnist/{FirstFile}", _web.Requests[0]);
    }

    [Fact]
    public async Task A_wrong_file_is_thrown_away_and_the_next_mirror_asked()
    {
        _web.Serve(FakeMirrors.First, name => IdxBytes.Gzip([1, 2, 3])).Serve(FakeMirrors.Second, _small.Packed);

        MnistData digits = await FindAsync();

        Assert.Equal("MNIST", digits.Name);
        Assert.Contains("second.example", digits.Source, StringComparison.Ordinal);
        Assert.Equal(1, _web.Requests.Count(request => request.Contains("first", StringComparison.Ordinal)));
        AssertNoPartsLeft();
    }

    [Fact]
    public async Task Mirrors_may_compress_in_their_own_ways()
    {
        _web.Serve(FakeMirrors.First, _small.Unpacked);

        Assert.Equal("MNIST", (await FindAsync()).Name);
    }

    [Fact]
    public async Task A_file_without_end_is_cut_off_and_refused()
    {
        _web.Serve(FakeMirrors.First, name => new byte[10_000_000]).Disconnect(FakeMirrors.Second);

        AssertBuiltIn(await FindAsync(), "longer than");
        AssertNoPartsLeft();
    }

    [Fact]
    public async Task Where_one_mirror_stalls_the_next_is_asked_and_the_part_is_kept()
    {
        _web.StallAfter(FakeMirrors.First, 10, _small.Packed).Serve(FakeMirrors.Second, _small.Packed);

        MnistData digits = await FindAsync(options => options with { Patience = Short });

        Assert.Equal("MNIST", digits.Name);
        Assert.Equal(_small.Packed(FirstFile)[..10], File.ReadAllBytes(_cache.PathOf($"{FirstFile}.first.example.part")));
    }

    [Fact]
    public async Task A_file_that_is_not_complete_never_bears_its_final_name()
    {
        _web.StallAfter(FakeMirrors.First, 10, _small.Packed).KeepSilent(FakeMirrors.Second);

        MnistData digits = await FindAsync(options => options with { Patience = Short });

        AssertBuiltIn(digits, "no answer within");
        Assert.DoesNotContain(_cache.FileNames, name => name.EndsWith(".gz", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_network_each_mirror_is_asked_for_one_file_only()
    {
        _web.Disconnect(FakeMirrors.First).Disconnect(FakeMirrors.Second);

        AssertBuiltIn(await FindAsync(), "first.example: no route to host", "second.example: no route to host");
        Assert.Equal(2, _web.Requests.Count);
    }

    [Fact]
    public async Task Mirrors_that_keep_silent_are_given_up_with_the_reason()
    {
        _web.KeepSilent(FakeMirrors.First).KeepSilent(FakeMirrors.Second);

        AssertBuiltIn(await FindAsync(options => options with { Patience = Short }), "first.example: no answer within", "second");
        Assert.Equal(2, _web.Requests.Count);
    }

    [Fact]
    public async Task An_error_of_the_mirror_is_told()
    {
        _web.Fail(FakeMirrors.First, HttpStatusCode.NotFound).Fail(FakeMirrors.Second, HttpStatusCode.Forbidden);

        AssertBuiltIn(await FindAsync(), "404", "403");
    }

    [Fact]
    public async Task A_damaged_file_in_the_cache_is_replaced_and_the_sound_ones_kept()
    {
        _web.Serve(FakeMirrors.First, _small.Packed);
        await FindAsync();
        _cache.Write(FirstFile, [1, 2, 3]);

        Assert.Equal("MNIST", (await FindAsync()).Name);
        Assert.Equal(5, _web.Requests.Count);
    }

    [Fact]
    public async Task While_another_program_downloads_its_parts_are_left_alone()
    {
        _web.Serve(FakeMirrors.First, _small.Packed);
        byte[] foreign = [1, 2, 3];
        string part = _cache.Write($"{FirstFile}.first.example.part", foreign);
        using FileStream? claim = new MnistCache(_cache.Path).TryClaim();

        Assert.Equal("MNIST", (await FindAsync()).Name);
        Assert.Equal(foreign, File.ReadAllBytes(part));
        Assert.Equal([part], Directory.EnumerateFiles(_cache.Path, "*.part"));
    }

    [Fact]
    public async Task Several_at_once_all_end_with_sound_files()
    {
        MnistData[] all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            FindAsync(options => options with { HttpHandler = () => new FakeMirrors().Serve(FakeMirrors.First, _small.Packed) })));

        Assert.All(all, digits => Assert.Equal("MNIST", digits.Name));
        AssertNoPartsLeft();
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_is_no_end()
    {
        string file = _cache.Write("file-in-place-of-a-folder", []);

        AssertBuiltIn(await FindAsync(options => options with { CacheDirectory = file }));
    }

    [Fact]
    public async Task A_search_can_be_stopped()
    {
        _web.KeepSilent(FakeMirrors.First);
        using var stop = new CancellationTokenSource(Short);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FindAsync(cancellation: stop.Token));
    }

    private Task<MnistData> FindAsync(
        Func<MnistOptions, MnistOptions>? change = null, CancellationToken cancellation = default)
    {
        var options = new MnistOptions
        {
            CacheDirectory = _cache.Path,
            Mirrors = [FakeMirrors.First, FakeMirrors.Second],
            Patience = TimeSpan.FromMinutes(1),
            Variable = _ => null,
            Files = _small.Files,
            HttpHandler = () => new Borrowed(_web),
        };
        return Mnist.FindOrDownloadAsync(change is null ? options : change(options), cancellation);
    }

    private void AssertNoPartsLeft() => Assert.Empty(Directory.EnumerateFiles(_cache.Path, "*.part"));

    private static void AssertBuiltIn(MnistData digits, params string[] reasons)
    {
        Assert.Equal("built-in digits", digits.Name);
        Assert.All(["could not be downloaded", .. reasons], reason => Assert.Contains(reason, digits.Source, StringComparison.Ordinal));
    }

    /// <summary>Lets a download dispose of its handler without ending the one behind it.</summary>
    private sealed class Borrowed(HttpMessageHandler owner) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _invoker = new(owner, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _invoker.SendAsync(request, cancellationToken);
    }

    private sealed class ProgressList : IProgress<MnistProgress>
    {
        public List<MnistProgress> Reports { get; } = [];

        public void Report(MnistProgress value) => Reports.Add(value);
    }
}
