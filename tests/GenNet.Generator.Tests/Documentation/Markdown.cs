using System.Text.RegularExpressions;

namespace GenNet.Tests;

/// <summary>One of the repository's pages.</summary>
/// <param name="Path">Its full path.</param>
internal sealed partial record Markdown(string Path)
{
    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", ".git"];

    /// <summary>All pages, by their paths from the repository's root.</summary>
    public static IEnumerable<string> Pages => Folders(Repository.Root)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md"))
        .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public static Markdown Page(string relativePath) => new(System.IO.Path.Combine(Repository.Root, relativePath));

    public string Text { get; } = File.ReadAllText(Path).ReplaceLineEndings("\n");

    /// <summary>The targets of its links, without those in code.</summary>
    public IEnumerable<string> Links => Link().Matches(Code().Replace(Text, "")).Select(match => match.Groups["target"].Value);

    /// <summary>Its blocks of code in a language.</summary>
    public IEnumerable<string> Blocks(string language) =>
        Block().Matches(Text).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["code"].Value);

    /// <summary>What can follow a <c>#</c> in a link to it.</summary>
    public IEnumerable<string> Anchors => Heading().Matches(Block().Replace(Text, "")).Select(match =>
        NotInAnchors().Replace(match.Groups["title"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    private static IEnumerable<string> Folders(string folder) =>
        Directory.EnumerateDirectories(folder)
            .Where(child => !NotOurs.Contains(System.IO.Path.GetFileName(child)))
            .SelectMany(Folders)
            .Prepend(folder);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^#+ +(?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
