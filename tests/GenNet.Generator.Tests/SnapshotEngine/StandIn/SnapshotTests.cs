using System.Text;
using Xunit.Sdk;

namespace GenNet.Tests.SnapshotEngine;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gennet-snapshots-");
    private readonly Snapshot _snapshot;

    public SnapshotTests() => _snapshot = new Snapshot(_folder.FullName, "Class.Method", "cs");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Files_are_named_by_class_method_and_extension()
    {
        Assert.Equal(Path.Combine(_folder.FullName, "Class.Method.verified.cs"), _snapshot.VerifiedFile);
        Assert.Equal(Path.Combine(_folder.FullName, "Class.Method.received.cs"), _snapshot.ReceivedFile);
    }

    [Fact]
    public async Task The_verifier_names_files_by_the_test_that_calls_it()
    {
        string test = Path.Combine(_folder.FullName, $"Some.{nameof(The_verifier_names_files_by_the_test_that_calls_it)}");
        File.WriteAllText(test + ".verified.txt", "a");
        File.WriteAllText(test + ".received.txt", "stale");

        await Verifier.Verify("a", extension: "txt", Path.Combine(_folder.FullName, "Some.cs"));

        Assert.False(File.Exists(test + ".received.txt"));
    }

    [Fact]
    public void A_missing_file_fails_and_leaves_the_text()
    {
        XunitException failure = Assert.Throws<XunitException>(() => _snapshot.Compare("a\nb\n", Acceptance.Refuse));

        Assert.StartsWith("Snapshot Class.Method is new.", failure.Message, StringComparison.Ordinal);
        Assert.Contains(_snapshot.VerifiedFile + " (missing)", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a\nb\n", File.ReadAllText(_snapshot.ReceivedFile));
        Assert.False(File.Exists(_snapshot.VerifiedFile));
    }

    [Fact]
    public void Other_text_fails_and_shows_the_line()
    {
        File.WriteAllText(_snapshot.VerifiedFile, "1\n2\n3\n4\nold\n6\n7\n8\n9\n");
        XunitException failure = Assert.Throws<XunitException>(
            () => _snapshot.Compare("1\n2\n3\n4\nnew\nmore\n6\n7\n8\n9\n", Acceptance.Refuse));

        Assert.StartsWith(
            """
            Snapshot Class.Method differs from line 5 on:
                 2  2
                 3  3
                 4  4
            -    5  old
            +    5  new
            +    6  more
                 7  6
                 8  7
                 9  8

            """.ReplaceLineEndings("\n"),
            failure.Message.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Contains(_snapshot.ReceivedFile, failure.Message, StringComparison.Ordinal);
        Assert.Contains("GENNET_ACCEPT_SNAPSHOTS=1", failure.Message, StringComparison.Ordinal);
        Assert.Equal("1\n2\n3\n4\nnew\nmore\n6\n7\n8\n9\n", File.ReadAllText(_snapshot.ReceivedFile));
    }

    [Fact]
    public void Changes_far_apart_are_shown_apart()
    {
        string[] lines = [.. Enumerable.Range(1, 30).Select(line => $"{line}")];
        File.WriteAllText(_snapshot.VerifiedFile, string.Join('\n', lines));
        XunitException failure = Assert.Throws<XunitException>(
            () => _snapshot.Compare(string.Join('\n', lines.Except(["2", "29"]).Append("31").Prepend("0")), Acceptance.Refuse));

        Assert.StartsWith(
            """
            Snapshot Class.Method differs from line 1 on:
            +    1  0
                 2  1
            -    2  2
                 3  3
                 4  4
                 5  5
                     ...
                26  26
                27  27
                28  28
            -   29  29
                29  30
            +   30  31

            """.ReplaceLineEndings("\n"),
            failure.Message.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_only_lacks_its_end_differs_from_there_on()
    {
        File.WriteAllText(_snapshot.VerifiedFile, "a\nb\nc\n");
        XunitException failure = Assert.Throws<XunitException>(() => _snapshot.Compare("a\n", Acceptance.Refuse));

        Assert.Contains("differs from line 2 on:", failure.Message, StringComparison.Ordinal);
        Assert.Contains("-    2  b", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Very_different_texts_are_shown_in_part()
    {
        File.WriteAllText(_snapshot.VerifiedFile, string.Join('\n', Enumerable.Repeat("old", 1000)));
        XunitException failure = Assert.Throws<XunitException>(() => _snapshot.Compare("new", Acceptance.Refuse));

        Assert.Contains("... and 960 more lines", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_too_long_to_compare_are_shown_one_after_the_other()
    {
        File.WriteAllText(_snapshot.VerifiedFile, string.Join('\n', Enumerable.Range(0, 2_001).Select(line => $"{line % 7}")));
        XunitException failure = Assert.Throws<XunitException>(
            () => _snapshot.Compare(string.Join('\n', Enumerable.Range(0, 2_001).Select(line => $"{line % 5 + 7}")), Acceptance.Refuse));

        Assert.Contains("-   40  4\n-       ... and 1961 more lines\n+    1  7\n", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\nb\n", "a\nb\n")]
    [InlineData("a\nb\n", "a\nb")]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("a\nb\n", "a\r\nb\r\n")]
    public void The_same_text_passes_and_deletes_what_was_received_before(string verified, string text)
    {
        File.WriteAllText(_snapshot.VerifiedFile, verified);
        File.WriteAllText(_snapshot.ReceivedFile, "stale");

        _snapshot.Compare(text, Acceptance.Refuse);

        Assert.False(File.Exists(_snapshot.ReceivedFile));
        Assert.Equal(verified, File.ReadAllText(_snapshot.VerifiedFile));
    }

    [Theory]
    [InlineData("a\nb\n", "a\nb\n\n")]
    [InlineData("a\nb\n\n", "a\nb")]
    [InlineData("a\nb\n", "a \nb\n")]
    [InlineData("a\nb\n", "A\nb\n")]
    [InlineData("å", "a\u030A")]
    public void Any_other_difference_counts(string verified, string text)
    {
        File.WriteAllText(_snapshot.VerifiedFile, verified);
        Assert.Throws<XunitException>(() => _snapshot.Compare(text, Acceptance.Refuse));
    }

    [Fact]
    public void A_byte_order_mark_is_no_text()
    {
        File.WriteAllText(_snapshot.VerifiedFile, "a\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        _snapshot.Compare("a\n", Acceptance.Refuse);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Accepting_writes_the_text_as_it_is(bool existed)
    {
        if (existed)
        {
            File.WriteAllText(_snapshot.VerifiedFile, "old");
        }

        File.WriteAllText(_snapshot.ReceivedFile, "stale");
        _snapshot.Compare("a = −1\r\n", Acceptance.Accept);

        Assert.Equal("a = −1\n"u8, File.ReadAllBytes(_snapshot.VerifiedFile));
        Assert.False(File.Exists(_snapshot.ReceivedFile));
    }

    [Theory]
    [InlineData("1", null, true)]
    [InlineData("1", "", true)]
    [InlineData("1", "true", false)]
    [InlineData("1", "True", false)]
    [InlineData("0", null, false)]
    [InlineData(null, null, false)]
    public void Nothing_is_accepted_unasked_or_on_a_build_server(string? accept, string? buildServer, bool accepted) =>
        Assert.Equal(accepted ? Acceptance.Accept : Acceptance.Refuse, Acceptance.From(accept, buildServer));
}
