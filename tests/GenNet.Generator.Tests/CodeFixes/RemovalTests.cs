using GenNet.Generator.CodeFixes;

namespace GenNet.Tests;

public class RemovalTests
{
    [Theory]
    [InlineData("static", "static partial class Net;", "partial class Net;")]
    [InlineData("static", "public static partial class Net;", "public partial class Net;")]
    [InlineData("abstract", "// First of all.\nabstract partial class Net;", "// First of all.\npartial class Net;")]
    [InlineData("file", "file sealed partial class Net;", "sealed partial class Net;")]
    [InlineData("required", "partial class Net\n{\n    public required int A { get; set; }\n}", "partial class Net\n{\n    public int A { get; set; }\n}")]
    [InlineData("required", "partial class Net\n{\n    /// <summary>A.</summary>\n    required public int A = 1;\n}", "partial class Net\n{\n    /// <summary>A.</summary>\n    public int A = 1;\n}")]
    public Task A_modifier_is_removed(string modifier, string declaration, string mended) => ExpectFix.Of(
        new RemoveModifierCodeFix(),
        $"Remove '{modifier}'",
        $"[GenNet.Network(2, 1)]\n{declaration}\n",
        $"[GenNet.Network(2, 1)]\n{mended}\n");

    [Fact]
    public Task A_modifier_is_removed_from_every_part() => ExpectFix.Of(
        new RemoveModifierCodeFix(),
        "Remove 'abstract'",
        "[GenNet.Network(2, 1)] abstract partial class Net;\nabstract partial class Net { }",
        "[GenNet.Network(2, 1)] partial class Net;\npartial class Net { }");

    [Fact]
    public Task The_container_is_what_leaves_its_file() => ExpectFix.Of(
        new RemoveModifierCodeFix(),
        "Remove 'file'",
        "file partial class Outer { [GenNet.Network(2, 1)] partial class Net; }",
        "partial class Outer { [GenNet.Network(2, 1)] partial class Net; }");

    [Fact]
    public Task Modifiers_of_a_project_are_removed_at_once() => ExpectFix.OfAll(
        new RemoveModifierCodeFix(),
        "Remove 'static'",
        ["[GenNet.Network(2, 1)] static partial class A;\n[GenNet.Network(2, 1)] static partial class B;"],
        "[GenNet.Network(2, 1)] partial class A;\n[GenNet.Network(2, 1)] partial class B;");

    [Fact]
    public Task A_required_member_of_the_base_class_is_left_alone() => ExpectFix.Offers(
        new RemoveModifierCodeFix(),
        "class Base { public required int A { get; set; } }\n[GenNet.Network(2, 1)] partial class Net : Base;");

    [Theory]
    [InlineData("[Network(2, 1), Network(3, 1)]\npartial class Net;", "[Network(2, 1)]\npartial class Net;")]
    [InlineData("[Network(2, 1)]\n[Network(3, 1)]\npartial class Net;", "[Network(2, 1)]\npartial class Net;")]
    [InlineData(
        "[Network(2, 1)]\npartial class Net;\n\n/// <remarks>More.</remarks>\n[Network(3, 1)]\npartial class Net { }",
        "[Network(2, 1)]\npartial class Net;\n\n/// <remarks>More.</remarks>\npartial class Net { }")]
    public Task A_second_attribute_is_removed(string declaration, string mended) => ExpectFix.Of(
        new RemoveAttributeCodeFix(), "Remove this 'Network'", $"using GenNet;\n{declaration}\n", $"using GenNet;\n{mended}\n");
}
