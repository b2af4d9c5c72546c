using GenNet.Benchmarks.Ladder;
using GenNet.Data;
using Xunit;

namespace GenNet.Tests;

/// <summary>The program that the ladder starts. How long it takes is no matter here.</summary>
public class ColdStartProgramTests
{
    private static readonly MnistData Digits = FewDigits.Draw();

    [Fact]
    public void It_trains_for_as_many_epochs_as_asked()
    {
        using var files = UnpackedDigits.Write(Digits);

        ColdRun run = ColdStartProgram.Run(files.Folder, epochs: 3, batch: 10);

        Assert.Equal(3, run.Times.Epochs.Count);
        Assert.True(run.Total >= run.Times.Loading + run.Times.Preparation + run.Times.Epochs.Sum());
    }

    [Fact]
    public void Where_the_files_are_missing_the_ladder_learns_why()
    {
        using var files = UnpackedDigits.Write(Digits);
        File.Delete(Path.Combine(files.Folder, "t10k-labels-idx1-ubyte"));

        var failure = Assert.Throws<ContenderFailedException>(() => ColdStartProgram.Run(files.Folder, epochs: 1, batch: 10));

        Assert.Contains("t10k-labels-idx1-ubyte is missing", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_it_does_not_take_is_a_failure() =>
        Assert.Throws<ContenderFailedException>(() =>
        {
            using var files = UnpackedDigits.Write(Digits);
            ColdStartProgram.Run(files.Folder, epochs: 1, batch: 0);
        });
}
