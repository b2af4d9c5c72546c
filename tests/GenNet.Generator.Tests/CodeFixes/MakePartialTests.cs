using GenNet.Generator.CodeFixes;

namespace GenNet.Tests;

public class MakePartialTests
{
    private static readonly MakePartialCodeFix Fix = new();

    [Theory]
    [InlineData("class Net;", "partial class Net;")]
    [InlineData("public sealed class Net { }", "public sealed partial class Net { }")]
    [InlineData("// Reads digits.\nclass Net;", "// Reads digits.\npartial class Net;")]
    [InlineData("internal\n    class Net;", "internal\n    partial class Net;")]
    [InlineData("internal /* small */ class /* but quick */ Net;", "internal /* small */ partial class /* but quick */ Net;")]
    public Task A_class_is_made_partial(string declaration, string mended) => ExpectFix.Of(
        Fix,
        "Make 'Net' partial",
        $"[GenNet.Network(2, 1)]\n{declaration}\n",
        $"[GenNet.Network(2, 1)]\n{mended}\n");

    [Theory]
    [InlineData("class")]
    [InlineData("public static class")]
    [InlineData("readonly struct")]
    [InlineData("record")]
    [InlineData("readonly record struct")]
    [InlineData("record class")]
    [InlineData("interface")]
    public Task A_container_is_made_partial(string keywords) => ExpectFix.Of(
        Fix,
        "Make 'Net' and the types around it partial",
        $"{keywords} Outer\n{{\n    [GenNet.Network(2, 1)]\n    public partial class Net;\n}}\n",
        $"{Partial(keywords)} Outer\n{{\n    [GenNet.Network(2, 1)]\n    public partial class Net;\n}}\n");

    [Fact]
    public Task A_class_and_all_its_containers_are_made_partial() => ExpectFix.Of(
        Fix,
        "Make 'Net' and the types around it partial",
        """
        namespace Digits;

        /// <summary>Outside.</summary>
        class A<T>
        {
            partial interface B
            {
                struct C
                {
                    /// <summary>Inside.</summary>
                    [GenNet.Network(2, 1)] class Net { }
                }
            }
        }
        """,
        """
        namespace Digits;

        /// <summary>Outside.</summary>
        partial class A<T>
        {
            partial interface B
            {
                partial struct C
                {
                    /// <summary>Inside.</summary>
                    [GenNet.Network(2, 1)] partial class Net { }
                }
            }
        }
        """);

    [Fact]
    public Task Every_class_of_a_project_is_made_partial_at_once() => ExpectFix.OfAll(
        Fix,
        "Make 'A' partial",
        ["[GenNet.Network(2, 1)] class A;\n[GenNet.Network(2, 1)] class B;", "[GenNet.Network(2, 1)] class C;"],
        "[GenNet.Network(2, 1)] partial class A;\n[GenNet.Network(2, 1)] partial class B;", "[GenNet.Network(2, 1)] partial class C;");

    [Fact]
    public Task A_container_of_two_networks_is_made_partial_once() => ExpectFix.OfAll(
        Fix,
        "Make 'A' and the types around it partial",
        ["class Outer\n{\n    [GenNet.Network(2, 1)] partial class A;\n    [GenNet.Network(2, 1)] partial class B;\n}"],
        "partial class Outer\n{\n    [GenNet.Network(2, 1)] partial class A;\n    [GenNet.Network(2, 1)] partial class B;\n}");

    [Fact]
    public async Task Parts_in_other_files_are_made_partial_too()
    {
        EditorProject project = EditorProject.Open("[GenNet.Network(2, 1)] partial class Net;", "class Net { }");
        EditorProject after = await EditorProject.AfterAsync(
            Assert.Single(await project.OffersAsync(Fix, Assert.Single(await project.FindingsAsync()))));

        Assert.Equal(["[GenNet.Network(2, 1)] partial class Net;", "partial class Net { }"], await after.TextsAsync());
        Assert.Empty(await after.FindingsAsync());
    }

    /// <summary><c>partial</c> stands before the word that declares the kind.</summary>
    private static string Partial(string keywords)
    {
        int kind = keywords.IndexOf("record", StringComparison.Ordinal);
        return keywords.Insert(kind >= 0 ? kind : keywords.LastIndexOf(' ') + 1, "partial ");
    }
}
